import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { shortDay } from '../words/dates';
import type { StepProps } from './orders';

type Grade = Schema<'MidtermBody'>['grade'];

/** The mid-term evaluation; the latest grade counts. */
export function MidtermEvaluation({ file: { acts }, orders: { gradeMidterm } }: StepProps) {
  const { t } = useTranslation('contracts');
  const [grade, setGrade] = useState<Grade | null>(null);
  const [missing, setMissing] = useState(false);
  const last = acts.midterm;
  return (
    <Panel title={t('midterm.title')} finding={last ? t('midterm.last', { grade: t(`grade.${last.grade}`), day: shortDay(last.at) }) : t('midterm.text')}>
      <div className="stack">
        <ErrorSummary refused={gradeMidterm.error} faults={missing && !grade ? [{ id: 'midterm', message: t('midterm.missing') }] : []} />
        <Radio.Group id="midterm" aria-label={t('midterm.title')} value={grade} onChange={(event) => setGrade(event.target.value as Grade)}
          options={(['pass', 'deferred', 'fail'] as const).map((value) => ({ value, label: t(`grade.${value}`) }))} />
        <div><Button loading={gradeMidterm.isPending} onClick={() => { setMissing(!grade); if (grade) gradeMidterm.mutate(grade); }}>{grade ? t('midterm.verb', { grade: t(`grade.${grade}`) }) : t('midterm.record')}</Button></div>
      </div>
    </Panel>
  );
}

/** The final evaluation: a score, from which the law of the round makes the grade. */
export function FinalEvaluation({ file: { contract, acts }, orders: { gradeFinal } }: StepProps) {
  const { t } = useTranslation('contracts');
  const [score, setScore] = useState('');
  const [own, setOwn] = useState<FieldFault[]>([]);
  const faults = own.length > 0 ? own : faultsOf(gradeFinal.error);
  const last = acts.final;

  function send() {
    const wrong = !/^\d{1,3}(\.\d+)?$/.test(score.trim()) || Number(score) > 100;
    setOwn(wrong ? [{ id: 'score', message: t('final.wrong') }] : []);
    if (!wrong) gradeFinal.mutate(score.trim());
  }

  return (
    <Panel title={t('final.title')} finding={contract.finalGrade ? t('final.last', { grade: t(`grade.${contract.finalGrade}`), day: shortDay(last?.at) }) : t('final.text')}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={own.length > 0 ? null : gradeFinal.error} />
        <TextField id="score" label={t('final.score')} hint={t('final.hint')} inputMode="decimal" value={score} onChange={setScore} error={faultAt(faults, 'score')} />
        <div><Button loading={gradeFinal.isPending} onClick={send}>{t('final.verb')}</Button></div>
      </div>
    </Panel>
  );
}
