import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { Note, Page, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { designSections, isIn } from './designSections';
import { bodyOf, type Draft } from './draft';
import { DraftContext } from './DraftContext';
import { Rehearsal } from './Rehearsal';
import { RehearsedRanking } from './RehearsedRanking';
import { useRehearsal } from './useRehearsal';
import { useLabels } from './useLabels';
import { useSaveRound } from './useRoundDraft';

interface DesignerProps { round: string; initial: Draft; tag: string | null; copiedFrom?: string }

const withSection = (params: URLSearchParams, section: string): string => {
  const next = new URLSearchParams(params);
  next.set('section', section);
  next.delete('saved');
  return next.toString();
};

/** Every setting of a round, checked by the service as one whole; what is typed is kept until it is saved. */
export function Designer({ round, initial, tag, copiedFrom }: DesignerProps) {
  const { t } = useTranslation('rounds');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const kept = useKept<Draft>(`round:${round}:${tag ?? 'new'}`, initial);
  const [given, setGiven] = useState(false);
  const labelOf = useLabels();
  const save = useSaveRound(round, tag, () => {
    kept.forget();
    if (given) void navigate(`/rounds/${round}/publication`);
  });
  const faults = useMemo(() => faultsOf(save.error).map(({ id, message }) => ({ id, message, label: labelOf(id) })), [save.error, labelOf]);
  const rehearsal = useRehearsal(round, kept.value, kept.set);
  const inRehearsal = params.get('section') === 'rehearsal';
  const section = designSections.find(({ name }) => name === params.get('section')) ?? designSections[0];
  const goTo = (id: string) => setParams((before) => { before.set('section', designSections.find((one) => isIn(one, id))?.name ?? section?.name ?? ''); return before; });
  const held = useMemo(() => ({ draft: kept.value, set: kept.set, faults }), [kept.value, kept.set, faults]);

  function send(forApproval: boolean) {
    setGiven(forApproval);
    save.mutate(bodyOf(kept.value), { onSuccess: () => { if (!forApproval) void navigate(`/rounds/${round}/design?section=${section?.name ?? ''}&saved=1`, { replace: true }); } });
  }

  if (!section) return null;
  return (
    <Page
      title={kept.value.title || t('untitled', { round })}
      lead={<>{tag ? t('state.stored') : t('state.new')}{copiedFrom && t('state.copied', { title: copiedFrom })}{kept.value.template && t('state.template', { title: t(`template.${kept.value.template.name}`) })}{kept.wasKept && t('state.kept')}</>}
      crumbs={[{ to: '/rounds', text: t('rounds') }]}
      wrong={Boolean(save.error)}
      actions={<><Button loading={save.isPending && !given} onClick={() => send(false)}>{t('save')}</Button><Button type="primary" loading={save.isPending && given} onClick={() => send(true)}>{t('give')}</Button></>}
    >
      <ErrorSummary faults={faults.map(({ id, message, label }) => ({ id, message: `${label}${message}` }))} refused={save.error} goTo={goTo} />
      {params.has('saved') && !save.error && <Note tone="good">{t('saved')}</Note>}
      <div className="designer">
        <nav aria-label={t('parts')} className="parts">
          <ol>
            {designSections.map((one) => {
              const wrong = faults.filter(({ id }) => isIn(one, id)).length;
              return (
                <li key={one.name}>
                  <Link to={`?${withSection(params, one.name)}`} replace aria-current={one === section && !inRehearsal ? 'step' : undefined}>{t(`section.${one.name}`)}</Link>
                  {wrong > 0 && <span className="bad strong">{t('wrongHere', { count: wrong })}</span>}
                </li>
              );
            })}
            <li>
              <Link to={`?${withSection(params, 'rehearsal')}`} replace aria-current={inRehearsal ? 'step' : undefined}>{t('rehearsal.title')}</Link>
              {rehearsal.played && <span className={rehearsal.stale ? 'warn' : 'good'}>{t(rehearsal.stale ? 'rehearsal.stale' : 'rehearsal.fresh')}</span>}
            </li>
          </ol>
        </nav>
        <DraftContext value={held}>
          {inRehearsal ? <RehearsedRanking of={rehearsal} /> : <Panel title={t(`section.${section.name}`)}><div className="stack"><section.Component /></div></Panel>}
        </DraftContext>
        <Rehearsal of={rehearsal} goTo={goTo} />
      </div>
    </Page>
  );
}
