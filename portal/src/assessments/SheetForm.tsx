import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { hundredthsOf, totalOf } from './points';
import { useStageOrders, type Stage, type StageName } from './useAssessment';

interface Draft { points: Record<string, string>; remarks: Record<string, string>; opinion: string; survey: string; score: string }

const nothing: Draft = { points: {}, remarks: {}, opinion: '', survey: '', score: '' };

/** The sheet of one party: kept while it is filled, and sent once. */
export function SheetForm({ round, proposal, name, stage }: { round: string; proposal: string; name: StageName; stage: Stage }) {
  const { t } = useTranslation('assessments');
  const kept = useKept<Draft>(`sheet:${round}:${proposal}:${name}:${stage.try}`, nothing);
  const { submit } = useStageOrders(round, proposal, name);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const draft = kept.value;
  const residents = stage.seats.some((seat) => seat.own && seat.assessor === 'residents');
  const lacking = residents ? surveyFaults() : lineFaults();
  const faults = checked ? [...lacking, ...faultsOf(submit.error)] : [];
  const set = (change: Partial<Draft>) => kept.set((before) => ({ ...before, ...change }));
  const total = residents ? draft.score : totalOf(stage.criteria.map(({ ref }) => draft.points[ref] ?? ''));

  function lineFaults(): FieldFault[] {
    return stage.criteria.flatMap(({ ref, title, maximum }): FieldFault[] => {
      const given = hundredthsOf(draft.points[ref] ?? '');
      const most = hundredthsOf(maximum) ?? 0;
      if (given === null || given > most) return [{ id: `points-${ref}`, message: t('pointsWrong', { title, maximum }) }];
      return given < most && !(draft.remarks[ref] ?? '').trim() ? [{ id: `remark-${ref}`, message: t('remarkMissing', { title }) }] : [];
    });
  }

  function surveyFaults(): FieldFault[] {
    const score = hundredthsOf(draft.score);
    return [
      ...(draft.survey.trim() === '' ? [{ id: 'survey', message: t('surveyMissing') }] : []),
      ...(score === null || score > 10_000 ? [{ id: 'surveyScore', message: t('surveyScoreWrong') }] : []),
    ];
  }

  function send() {
    const opinion = draft.opinion.trim() || null;
    const body = residents
      ? { lines: null, survey: draft.survey.trim(), surveyScore: draft.score.trim(), opinion }
      : { lines: stage.criteria.map(({ ref }) => ({ criterion: ref, points: (draft.points[ref] ?? '').trim(), remark: (draft.remarks[ref] ?? '').trim() || null })), survey: null, surveyScore: null, opinion };
    submit.mutate(body, { onSuccess: () => { kept.forget(); setAsking(false); } });
  }

  return (
    <div className="stack">
      <ErrorSummary faults={faults} refused={asking ? null : submit.error} />
      {residents
        ? (
          <>
            <TextField id="survey" label={t('survey')} hint={t('surveyHint')} maxLength={100} value={draft.survey} onChange={(survey) => set({ survey })} error={faultAt(faults, 'survey')} />
            <TextField id="surveyScore" label={t('surveyScore')} inputMode="decimal" value={draft.score} onChange={(score) => set({ score })} error={faultAt(faults, 'surveyScore')} />
          </>
        )
        : stage.criteria.map(({ ref, title, maximum }) => (
          <fieldset key={ref} className="field">
            <legend>{t('criterionOf', { title, maximum })}</legend>
            <div className="stack">
            <TextField id={`points-${ref}`} label={t('points')} inputMode="decimal" value={draft.points[ref] ?? ''} onChange={(points) => set({ points: { ...draft.points, [ref]: points } })} error={faultAt(faults, `points-${ref}`)} />
            <TextField id={`remark-${ref}`} label={t('remark')} hint={t('remarkHint')} rows={2} maxLength={500} value={draft.remarks[ref] ?? ''} onChange={(remark) => set({ remarks: { ...draft.remarks, [ref]: remark } })} error={faultAt(faults, `remark-${ref}`)} />
            </div>
          </fieldset>
        ))}
      <TextField id="opinion" label={t('opinion')} optional rows={3} maxLength={2000} value={draft.opinion} onChange={(opinion) => set({ opinion })} />
      <div className="row"><Button type="primary" onClick={() => { setChecked(true); if (lacking.length === 0) setAsking(true); }}>{t('submitVerb', { total })}</Button></div>
      <Confirm open={asking} title={t('submitTitle')} verb={t('submitVerb', { total })} busy={submit.isPending} refused={submit.error} onConfirm={send} onClose={() => setAsking(false)}>
        <p>{t('submitText')}</p>
      </Confirm>
    </div>
  );
}
