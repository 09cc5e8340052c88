import { ChecklistSetting } from './ChecklistSetting';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sumOf, yuan } from '../words/money';
import { CategoriesSetting } from './CategoriesSetting';
import { useDraft, useRows } from './DraftContext';
import type { Draft } from './draft';
import { ChoiceSetting, FlagSetting, ManySetting, MoneySetting, RemoveRow, TextSetting } from './fields';
import { SitesSetting, UnitSetting } from './lotParts';

const kindsOfRound = ['ventureGrant', 'competitiveConsultation', 'openTender'] as const;
const kindsOfOrganization = ['association', 'serviceInstitution', 'foundation', 'enterprise', 'committee'] as const;
const grades = ['1A', '2A', '3A', '4A', '5A'] as const;

export function BasicsSection() {
  const { t } = useTranslation('rounds');
  return (
    <>
      <TextSetting at="title" label={t('field.title')} />
      <ChoiceSetting at="kind" label={t('field.kind')} options={kindsOfRound.map((value) => ({ value, label: t(`words:kind.${value}`) }))} />
      <div className="pair">
        <TextSetting at="purchaser.name" label={t('field.purchaserName')} />
        <TextSetting at="purchaser.uscc" label={t('field.purchaserUscc')} />
      </div>
      <div className="pair">
        <TextSetting at="opensAt" label={t('field.opensAt')} type="datetime-local" />
        <TextSetting at="closesAt" label={t('field.closesAt')} type="datetime-local" />
      </div>
      <CategoriesSetting />
      <h3>{t('contact')}</h3>
      <p className="quiet">{t('hint.contact')}</p>
      <div className="pair">
        <TextSetting at="contact.office" label={t('field.office')} optional />
        <TextSetting at="contact.phone" label={t('field.phone')} optional />
        <TextSetting at="contact.address" label={t('field.address')} optional />
      </div>
    </>
  );
}

export function LotsSection() {
  const { t } = useTranslation('rounds');
  const { draft } = useDraft();
  const { rows, add, remove } = useRows<Draft['lots'][number]>('lots');
  return (
    <>
      <TextSetting at="fund" label={t('field.fund')} hint={t('hint.fund')} />
      {rows.map((lot, index) => (
        <fieldset key={index} className="field panel inside stack">
          <legend className="unseen">{t('lotNo', { no: index + 1 })}</legend>
          <div className="spread"><h3>{t('lotNo', { no: index + 1 })}</h3>{rows.length > 1 && <RemoveRow name={lot.title || lot.ref} remove={() => remove(index)} />}</div>
          <div className="pair">
            <TextSetting at={`lots[${index}].ref`} label={t('field.lotRef')} />
            <TextSetting at={`lots[${index}].title`} label={t('field.lotTitle')} />
          </div>
          <div className="pair">
            <MoneySetting at={`lots[${index}].budget`} label={t('field.budget')} />
            <MoneySetting at={`lots[${index}].ceiling`} label={t('field.ceiling')} optional />
            <TextSetting at={`lots[${index}].maximumAwards`} label={t('field.maximumAwards')} inputMode="numeric" />
          </div>
          <UnitSetting at={`lots[${index}].unit`} />
          <SitesSetting at={`lots[${index}].sites`} lot={lot.title || lot.ref} />
        </fieldset>
      ))}
      <div className="spread">
        <Button onClick={() => add({ ref: `L${rows.length + 1}`, title: '', budget: '', ceiling: '', maximumAwards: '10', unit: null, sites: [] })}>{t('addLot')}</Button>
        <span className="strong">{t('lotsSum', { amount: yuan(sumOf(draft.lots.map((lot) => lot.budget))) })}</span>
      </div>
    </>
  );
}

export function EligibilitySection() {
  const { t } = useTranslation('rounds');
  return (
    <>
      <ManySetting at="eligibility.kinds" label={t('field.kinds')} options={kindsOfOrganization.map((value) => ({ value, label: t(`organizationKind.${value}`) }))} />
      <ChoiceSetting at="eligibility.minimumGrade" label={t('field.minimumGrade')} options={[{ value: '', label: t('anyGrade') }, ...grades.map((value) => ({ value, label: value }))]} />
      <FlagSetting at="eligibility.certifiedLead" label={t('field.certifiedLead')} />
      <TextSetting at="eligibility.proposalsPerOrganization" label={t('field.proposalsPerOrganization')} inputMode="numeric" />
      <ChoiceSetting at="eligibility.facts" label={t('field.facts')} hint={t('hint.facts')} options={(['stated', 'register'] as const).map((value) => ({ value, label: t(`facts.${value}`) }))} />
      <FlagSetting at="eligibility.admitsFiled" label={t('field.admitsFiled')} />
      <ManySetting at="eligibility.stages" label={t('field.stages')} options={(['incubating', 'cultivating', 'supported'] as const).map((value) => ({ value, label: t(`stageOf.${value}`) }))} />
      <ChecklistSetting />
    </>
  );
}
