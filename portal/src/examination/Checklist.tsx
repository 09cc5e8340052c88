import { Button, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { useKept } from '../shared/useKept';
import { moment } from '../words/dates';
import type { Submitted } from './useSubmitted';

interface ChecklistProps { one: Submitted; round: string; items: readonly Schema<'ChecklistItemBody'>[]; open: boolean }
type Typed = Record<string, { met?: boolean; note: string }>;

/** Each item of the round's checklist: met, or not met and why. */
export function Checklist({ one, round, items, open }: ChecklistProps) {
  const { t } = useTranslation('examination');
  const api = useApi();
  const nameOf = usePersonName();
  const kept = useKept<Typed>(`marks:${round}:${one.proposal}:${one.version}`, {});
  const mark = useCommand(
    (marks: Schema<'MarkBody'>[], key) => taken(api.POST('/rounds/{round}/examinations/{proposal}/marks', { params: { path: { round, proposal: one.proposal }, header: { 'Idempotency-Key': key } }, body: { marks } })),
    () => {
      kept.set({});
      kept.forget();
    },
  );
  const put = (item: string, part: Partial<Typed[string]>) => kept.set((was) => ({ ...was, [item]: { note: '', ...was[item], ...part } }));
  const typed = Object.entries(kept.value).flatMap(([item, { met, note }]) => (met === undefined ? [] : [{ item, met, note: note.trim() || null }]));
  const unmet = one.marks.filter(({ met }) => !met).length;
  return (
    <Panel title={t('checklist.title')} finding={t('checklist.counts', { all: items.length, marked: one.marks.length, unmet })}>
      <div className="stack">
        <ErrorSummary refused={mark.error} />
        {items.map(({ ref, title }) => {
          const now = one.marks.find(({ item }) => item === ref);
          const said = kept.value[ref];
          const met = said?.met ?? now?.met;
          return (
            <div key={ref} className="stack-small">
              <p><span className="strong">{title}</span>　{now ? <Pill tone={now.met ? 'good' : 'bad'}>{t(now.met ? 'checklist.met' : 'checklist.unmet')}</Pill> : <Pill>{t('checklist.unmarked')}</Pill>}</p>
              {now?.note && <p>{now.note}</p>}
              {now && <p className="quiet">{t('checklist.by', { by: nameOf(now.by), at: moment(now.at) })}</p>}
              {open && (
                <>
                  <Radio.Group aria-label={title} value={met} onChange={(event) => put(ref, { met: event.target.value as boolean })} options={[{ value: true, label: t('checklist.met') }, { value: false, label: t('checklist.unmet') }]} />
                  {said?.met === false && <Input.TextArea aria-label={t('checklist.noteOf', { title })} rows={2} maxLength={500} value={said.note} onChange={(event) => put(ref, { note: event.target.value })} placeholder={t('checklist.note')} />}
                </>
              )}
            </div>
          );
        })}
        {open && <div><Button disabled={typed.length === 0} loading={mark.isPending} onClick={() => mark.mutate(typed)}>{t('checklist.save', { count: typed.length })}</Button></div>}
      </div>
    </Panel>
  );
}
