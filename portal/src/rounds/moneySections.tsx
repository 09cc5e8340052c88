import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useDraft, useRows } from './DraftContext';
import type { ClassShare } from './draft';
import { ChoiceSetting, FlagSetting, RemoveRow, TextSetting } from './fields';
import { totalOf } from './totals';
import { useDictionary } from './useTemplates';

type Share = Schema<'FundingShareBody'>;

export function CostsSection() {
  const { t } = useTranslation('rounds');
  return (
    <>
      <p className="quiet">{t('hint.costs')}</p>
      <TextSetting at="costRules.ownShareMinimum" label={t('field.ownShareMinimum')} inputMode="decimal" optional />
      <TextSetting at="costRules.personnelShareMaximum" label={t('field.personnelShareMaximum')} inputMode="decimal" optional />
      <TextSetting at="costRules.administrationShareMaximum" label={t('field.administrationShareMaximum')} inputMode="decimal" optional />
      <ClassShares />
      <FundingMix />
    </>
  );
}

/** The most of each class of costs that the round pays for. */
function ClassShares() {
  const { t } = useTranslation('rounds');
  const { rows, add, remove } = useRows<ClassShare>('costRules.classShares');
  const classes = useDictionary('costClasses').data?.entries ?? [];
  return (
    <>
      <h3>{t('classShares')}</h3>
      <p className="quiet">{t('hint.classShares')}</p>
      {rows.map((row, index) => (
        <div key={index} className="criterion">
          <ChoiceSetting at={`costRules.classShares[${index}].line`} label={t('field.costClass')} options={classes.map(({ code, title }) => ({ value: code, label: title }))} />
          <TextSetting at={`costRules.classShares[${index}].share`} label={t('field.mostPaid')} inputMode="decimal" />
          <RemoveRow name={classes.find(({ code }) => code === row.line)?.title ?? row.line} remove={() => remove(index)} />
        </div>
      ))}
      <div><Button onClick={() => add({ line: 'capital', share: '' })}>{t('addClassShare')}</Button></div>
    </>
  );
}

/** Where the money of a project has to come from. */
function FundingMix() {
  const { t } = useTranslation('rounds');
  const { draft, set } = useDraft();
  const { rows, add, remove } = useRows<Share>('funding.mix');
  const sources = useDictionary('moneySources').data?.entries ?? [];
  const example: Share[] = [{ source: 'government', share: '60' }, { source: 'donation', share: '11' }, { source: 'serviceFee', share: '29' }];
  return (
    <>
      <h3>{t('fundingMix')}</h3>
      <p className="quiet">{t('hint.fundingMix')}</p>
      {rows.map((row, index) => (
        <div key={index} className="criterion">
          <ChoiceSetting at={`funding.mix[${index}].source`} label={t('field.source')} options={sources.map(({ code, title }) => ({ value: code, label: title }))} />
          <TextSetting at={`funding.mix[${index}].share`} label={t(row.source === 'government' ? 'field.mixMost' : 'field.mixLeast')} inputMode="decimal" />
          <RemoveRow name={sources.find(({ code }) => code === row.source)?.title ?? row.source} remove={() => remove(index)} />
        </div>
      ))}
      <div className="spread">
        <div className="row">
          <Button onClick={() => add({ source: rows.length === 0 ? 'government' : 'ownFunds', share: '' })}>{t('addSource')}</Button>
          {rows.length === 0 && <Button onClick={() => set((before) => ({ ...before, funding: { ...before.funding, mix: example } }))}>{t('exampleMix')}</Button>}
        </div>
        {rows.length > 0 && <span className="strong">{t('percentSum', { percent: totalOf(draft.funding.mix.map(({ share }) => share)) })}</span>}
      </div>
      <FlagSetting at="funding.evidence" label={t('field.evidence')} />
    </>
  );
}
