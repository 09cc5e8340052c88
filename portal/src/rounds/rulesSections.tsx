import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft, useRows } from './DraftContext';
import type { Draft } from './draft';
import { ChoiceSetting, FlagSetting, LinesSetting, RemoveRow, TextSetting } from './fields';
import { totalOf } from './totals';

const methods = ['judged', 'lowestPrice'] as const;
const conditions = ['signed', 'midtermPassed', 'finalPassed'] as const;
const grades = ['excellent', 'good', 'pass', 'fail'] as const;

export function CriteriaSection() {
  const { t } = useTranslation('rounds');
  const { draft } = useDraft();
  const { rows, add, remove } = useRows<Draft['evaluation']['criteria'][number]>('evaluation.criteria');
  return (
    <>
      {rows.map((criterion, index) => (
        <div key={index} className="criterion">
          <TextSetting at={`evaluation.criteria[${index}].title`} label={t('field.criterion')} />
          <TextSetting at={`evaluation.criteria[${index}].ref`} label={t('field.ref')} />
          <ChoiceSetting at={`evaluation.criteria[${index}].method`} label={t('field.method')} options={methods.map((value) => ({ value, label: t(`method.${value}`) }))} />
          <TextSetting at={`evaluation.criteria[${index}].points`} label={t('field.points')} inputMode="decimal" />
          {rows.length > 1 && <RemoveRow name={criterion.title || criterion.ref} remove={() => remove(index)} />}
        </div>
      ))}
      <div className="spread">
        <Button onClick={() => add({ ref: `c${rows.length + 1}`, title: '', points: '', method: 'judged' })}>{t('addCriterion')}</Button>
        <span className="strong">{t('pointsSum', { points: totalOf(draft.evaluation.criteria.map((one) => one.points)) })}</span>
      </div>
      <div className="pair">
        <TextSetting at="evaluation.passMark" label={t('field.passMark')} inputMode="decimal" />
        <TextSetting at="evaluation.trim.highest" label={t('field.highest')} inputMode="numeric" optional />
        <TextSetting at="evaluation.trim.lowest" label={t('field.lowest')} inputMode="numeric" optional />
        <TextSetting at="evaluation.trim.from" label={t('field.from')} inputMode="numeric" optional />
      </div>
    </>
  );
}

export function RankingSection() {
  const { t } = useTranslation('rounds');
  return (
    <>
      <LinesSetting at="evaluation.ties" label={t('field.ties')} hint={t('hint.ties')} />
      <ChoiceSetting at="evaluation.budgetPolicy" label={t('field.budgetPolicy')} options={(['skip', 'stop'] as const).map((value) => ({ value, label: t(`budgetPolicy.${value}`) }))} />
      <TextSetting at="evaluation.reserve" label={t('field.reserve')} inputMode="numeric" />
      <TextSetting at="evaluation.minimumBidders" label={t('field.minimumBidders')} inputMode="numeric" />
      <h3>{t('committee')}</h3>
      <p className="quiet">{t('hint.committee')}</p>
      <div className="pair">
        <TextSetting at="evaluation.committee.members" label={t('field.members')} inputMode="numeric" optional />
        <TextSetting at="evaluation.committee.experts" label={t('field.experts')} inputMode="numeric" optional />
      </div>
    </>
  );
}

export function PublicitySection() {
  const { t } = useTranslation('rounds');
  const { rows, add, remove } = useRows<Draft['deviations'][number]>('deviations');
  return (
    <>
      <TextSetting at="publicity.workingDays" label={t('field.workingDays')} inputMode="numeric" />
      <TextSetting at="contract.signWithinDays" label={t('field.signWithinDays')} inputMode="numeric" />
      <FlagSetting at="contract.signerMayApprovePayment" label={t('field.signerMayApprovePayment')} />
      <TextSetting at="payWithinDays" label={t('field.payWithinDays')} inputMode="numeric" />
      <h3>{t('deviations')}</h3>
      <p className="quiet">{t('hint.deviations')}</p>
      {rows.map((one, index) => (
        <div key={index} className="stack">
          <TextSetting at={`deviations[${index}].rule`} label={t('field.rule')} />
          <TextSetting at={`deviations[${index}].reason`} label={t('field.reason')} rows={2} />
          <div><RemoveRow name={one.rule} remove={() => remove(index)} /></div>
        </div>
      ))}
      <div><Button onClick={() => add({ rule: '', reason: '' })}>{t('addDeviation')}</Button></div>
    </>
  );
}

export function InstalmentsSection() {
  const { t } = useTranslation('rounds');
  const { draft } = useDraft();
  const { rows, add, remove } = useRows<Draft['instalments'][number]>('instalments');
  return (
    <>
      {rows.map((_, index) => (
        <div key={index} className="criterion">
          <TextSetting at={`instalments[${index}].percent`} label={t('field.percent', { no: index + 1 })} inputMode="decimal" />
          <ChoiceSetting at={`instalments[${index}].when`} label={t('field.when', { no: index + 1 })} options={conditions.map((value) => ({ value, label: t(`when.${value}`) }))} />
          {rows.length > 1 && <RemoveRow name={t('instalmentNo', { no: index + 1 })} remove={() => remove(index)} />}
        </div>
      ))}
      <div className="spread">
        <Button onClick={() => add({ percent: '', when: 'finalPassed' })}>{t('addInstalment')}</Button>
        <span className="strong">{t('percentSum', { percent: totalOf(draft.instalments.map((one) => one.percent)) })}</span>
      </div>
      <h3>{t('finalPayout')}</h3>
      <p className="quiet">{t('hint.finalPayout')}</p>
      <div className="pair">{grades.map((grade) => <TextSetting key={grade} at={`finalPayout.${grade}`} label={t(`grade.${grade}`)} inputMode="decimal" />)}</div>
    </>
  );
}
