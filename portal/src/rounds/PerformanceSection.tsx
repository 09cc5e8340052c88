import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PerformanceDraft, TermDraft } from './agreementDraft';
import { useDraft, useRows, useSetting } from './DraftContext';
import { ChoiceSetting, FlagSetting, RemoveRow, TextSetting } from './fields';
import { totalOf } from './totals';

const assessors = ['purchaser', 'thirdParty', 'community', 'residents'] as const;
const nothing: PerformanceDraft = { reports: [], lineMoveMaximum: '10', midterm: null, final: null, survey: null };
const term: TermDraft = { assessors: [{ assessor: 'purchaser', weight: '100' }], passMark: '60', dueAfterDays: '180', correctionDays: '30', correctionsMaximum: '1', lateFails: false };

/** How the performance of contracts is watched: reports, evaluations by several parties, the survey of residents. */
export function PerformanceSection() {
  const { t } = useTranslation('rounds');
  const { id, value, onChange } = useSetting<PerformanceDraft | null>('performance');
  return (
    <>
      <p className="quiet">{t('hint.performance')}</p>
      <Checkbox id={id} checked={value !== null} onChange={(event) => onChange(event.target.checked ? nothing : null)}>{t('performance.uses')}</Checkbox>
      {value && (
        <>
          <TextSetting at="performance.lineMoveMaximum" label={t('field.lineMoveMaximum')} inputMode="decimal" />
          <Reports />
          <Term at="midterm" />
          <Term at="final" />
          <Survey />
        </>
      )}
    </>
  );
}

function Reports() {
  const { t } = useTranslation('rounds');
  const { rows, add, remove } = useRows<PerformanceDraft['reports'][number]>('performance.reports');
  return (
    <>
      <h3>{t('reports')}</h3>
      {rows.map((row, index) => (
        <div key={index} className="criterion">
          <TextSetting at={`performance.reports[${index}].ref`} label={t('field.reportRef', { no: index + 1 })} />
          <TextSetting at={`performance.reports[${index}].title`} label={t('field.reportTitle', { no: index + 1 })} />
          <TextSetting at={`performance.reports[${index}].dueAfterDays`} label={t('field.reportDue', { no: index + 1 })} inputMode="numeric" />
          <RemoveRow name={row.title} remove={() => remove(index)} />
        </div>
      ))}
      <div><Button onClick={() => add({ ref: `r${String(rows.length + 1)}`, title: '', dueAfterDays: '' })}>{t('addReport')}</Button></div>
    </>
  );
}

function Term({ at }: { at: 'midterm' | 'final' }) {
  const { t } = useTranslation('rounds');
  const { id, value, onChange } = useSetting<TermDraft | null>(`performance.${at}`);
  return (
    <>
      <h3>{t(`assessment.${at}`)}</h3>
      <Checkbox id={id} checked={value !== null} onChange={(event) => onChange(event.target.checked ? term : null)}>{t('assessment.uses')}</Checkbox>
      {value && (
        <>
          <Weights at={`performance.${at}.assessors`} />
          <div className="pair">
            <TextSetting at={`performance.${at}.passMark`} label={t('field.passMarkOf', { of: t(`assessment.${at}`) })} inputMode="decimal" />
            <TextSetting at={`performance.${at}.dueAfterDays`} label={t('field.dueOf', { of: t(`assessment.${at}`) })} inputMode="numeric" />
            <TextSetting at={`performance.${at}.correctionDays`} label={t('field.correctionOf', { of: t(`assessment.${at}`) })} inputMode="numeric" />
            <TextSetting at={`performance.${at}.correctionsMaximum`} label={t('field.correctionsOf', { of: t(`assessment.${at}`) })} inputMode="numeric" />
          </div>
          <FlagSetting at={`performance.${at}.lateFails`} label={t('field.lateFails')} />
        </>
      )}
    </>
  );
}

function Weights({ at }: { at: string }) {
  const { t } = useTranslation('rounds');
  const { rows, add, remove } = useRows<TermDraft['assessors'][number]>(at);
  const free = assessors.find((one) => !rows.some(({ assessor }) => assessor === one));
  return (
    <>
      {rows.map((row, index) => (
        <div key={index} className="criterion">
          <ChoiceSetting at={`${at}[${index}].assessor`} label={t('field.assessor', { no: index + 1 })} options={assessors.map((value) => ({ value, label: t(`assessor.${value}`) }))} />
          <TextSetting at={`${at}[${index}].weight`} label={t('field.assessorWeight', { no: index + 1 })} inputMode="decimal" />
          <RemoveRow name={t(`assessor.${row.assessor}`)} remove={() => remove(index)} />
        </div>
      ))}
      <div className="spread">
        {free && <Button onClick={() => add({ assessor: free, weight: '' })}>{t('addAssessor')}</Button>}
        <span className="strong">{t('percentSum', { percent: totalOf(rows.map(({ weight }) => weight)) })}</span>
      </div>
    </>
  );
}

function Survey() {
  const { t } = useTranslation('rounds');
  const { draft } = useDraft();
  const { id, value, onChange } = useSetting<PerformanceDraft['survey']>('performance.survey');
  return (
    <>
      <h3>{t('survey')}</h3>
      <Checkbox id={id} checked={value !== null} onChange={(event) => onChange(event.target.checked ? { sampleSize: '60', responseMinimum: '50', groupMinimum: '5' } : null)}>{t('surveyUses')}</Checkbox>
      {draft.performance?.survey && (
        <div className="pair">
          <TextSetting at="performance.survey.sampleSize" label={t('field.sampleSize')} inputMode="numeric" />
          <TextSetting at="performance.survey.responseMinimum" label={t('field.responseMinimum')} inputMode="decimal" />
          <TextSetting at="performance.survey.groupMinimum" label={t('field.groupMinimum')} inputMode="numeric" />
        </div>
      )}
    </>
  );
}
