import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { useFieldNames } from '../proposals/useFieldNames';
import { Confirm } from '../shared/Confirm';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { fullDay, moment } from '../words/dates';
import type { Submitted } from './useSubmitted';

const correctable = ['reference', 'title', 'category', 'lead', 'own', 'budget', 'sources', 'attachments'] as const;

/** The one return for correction: what alone may change and why; afterwards how it stands. */
export function ReturnForm({ one, round, days, open }: { one: Submitted; round: string; days: number; open: boolean }) {
  const { t } = useTranslation('examination');
  const api = useApi();
  const names = useFieldNames();
  const kept = useKept<{ fields: string[]; reason: string }>(`return:${round}:${one.proposal}`, { fields: [], reason: '' });
  const [asking, setAsking] = useState(false);
  const give = useCommand(
    (body: { fields: string[]; reason: string }, key) => taken(api.POST('/rounds/{round}/examinations/{proposal}/return', { params: { path: { round, proposal: one.proposal }, header: { 'Idempotency-Key': key } }, body })),
    () => {
      kept.forget();
      setAsking(false);
    },
  );
  const given = one.return;
  if (given) {
    return (
      <Panel title={t('return.title')}>
        <Note tone={given.correctedAt ? 'good' : 'warn'}>
          <p className="strong">{given.correctedAt ? t('return.corrected', { at: moment(given.correctedAt), fields: names(given.changed) }) : t('return.waits', { day: fullDay(given.deadline.due), fields: names(given.fields) })}</p>
          <p>{given.reason}</p>
        </Note>
      </Panel>
    );
  }

  if (!open || one.marks.every(({ met }) => met)) return null;
  const { fields, reason } = kept.value;
  return (
    <Panel title={t('return.title')} finding={t('return.text', { days })}>
      <div className="stack">
        <Checkbox.Group aria-label={t('return.fields')} value={fields} onChange={(to) => kept.set((was) => ({ ...was, fields: to.map(String) }))} options={correctable.map((value) => ({ value, label: names([value]) }))} />
        <TextField id="returnReason" label={t('return.why')} hint={t('reasonHint')} rows={3} maxLength={1000} value={reason} onChange={(to) => kept.set((was) => ({ ...was, reason: to }))} />
        <div><Button disabled={fields.length === 0 || reason.trim() === ''} onClick={() => setAsking(true)}>{t('return.verb')}</Button></div>
      </div>
      <Confirm open={asking} title={t('return.confirm')} verb={t('return.verb')} busy={give.isPending} refused={give.error} onConfirm={() => give.mutate({ fields, reason: reason.trim() })} onClose={() => setAsking(false)}>
        <p>{t('return.confirmText', { days, fields: names(fields) })}</p>
      </Confirm>
    </Panel>
  );
}
