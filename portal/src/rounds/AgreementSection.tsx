import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Note } from '../shared/Page';
import { agreementDraftOf, performanceDraftOf, type AgreementDraft } from './agreementDraft';
import { useDraft, useRows } from './DraftContext';
import { ChoiceSetting, FlagSetting, LinesSetting, RemoveRow, TextSetting } from './fields';
import { useTemplates } from './useTemplates';

const subjects = ['content', 'standards', 'acceptance', 'liability', 'personalData', 'disputes', 'setOff', 'paymentSuspension', 'other'] as const;
const directions = ['atLeast', 'atMost', 'exactly'] as const;
const bases = ['fourConditions', 'agreed'] as const;
const grounds = ['budgetSecured', 'contentStable', 'costStable', 'priceStable'] as const;

/** What the agreement of every award says; without one it is signed outside of this service. */
export function AgreementSection() {
  const { t } = useTranslation('rounds');
  const { draft } = useDraft();
  if (!draft.agreement) return <WithoutAgreement />;
  const isLong = Number(draft.agreement.termMonths) > 12;
  return (
    <>
      <p className="quiet">{t('hint.agreement')}</p>
      <TextSetting at="agreement.termMonths" label={t('field.termMonths')} hint={t('hint.termMonths')} inputMode="numeric" />
      {isLong && grounds.map((one) => <TextSetting key={one} at={`agreement.longTerm.${one}`} label={t(`field.${one}`)} />)}
      <ChoiceSetting at="agreement.basis" label={t('field.basis')} options={bases.map((value) => ({ value, label: t(`basis.${value}`) }))} />
      <FlagSetting at="agreement.bansFees" label={t('field.bansFees')} />
      <FlagSetting at="agreement.allowsSubcontracting" label={t('field.allowsSubcontracting')} />
      <Clauses />
      <Kpis />
      <LinesSetting at="agreement.supplierDuties" label={t('field.supplierDuties')} hint={t('hint.duties')} />
      <LinesSetting at="agreement.purchaserDuties" label={t('field.purchaserDuties')} hint={t('hint.duties')} />
    </>
  );
}

function WithoutAgreement() {
  const { t } = useTranslation('rounds');
  const { draft, set } = useDraft();
  const templates = useTemplates();
  const usual = templates.data?.templates.find(({ kind }) => kind === draft.kind) ?? templates.data?.templates[0];
  const take = () => {
    if (usual) set((before) => ({ ...before, agreement: agreementDraftOf(usual.settings.agreement), performance: before.performance ?? performanceDraftOf(usual.settings.performance) }));
  };
  return (
    <>
      <Note><p>{t('withoutAgreement')}</p></Note>
      <div><Button disabled={!usual} onClick={take}>{t('takeAgreement')}</Button></div>
    </>
  );
}

function Clauses() {
  const { t } = useTranslation('rounds');
  const { rows, add, remove } = useRows<AgreementDraft['clauses'][number]>('agreement.clauses');
  return (
    <>
      <h3>{t('clauses')}</h3>
      <p className="quiet">{t('hint.clauses')}</p>
      {rows.map((row, index) => (
        <div key={index} className="stack">
          <div className="pair">
            <ChoiceSetting at={`agreement.clauses[${index}].subject`} label={t('field.subject', { no: index + 1 })} options={subjects.map((value) => ({ value, label: t(`subject.${value}`) }))} />
            <TextSetting at={`agreement.clauses[${index}].heading`} label={t('field.heading', { no: index + 1 })} />
          </div>
          <TextSetting at={`agreement.clauses[${index}].text`} label={t('field.clauseText', { no: index + 1 })} rows={3} />
          <div><RemoveRow name={row.heading} remove={() => remove(index)} /></div>
        </div>
      ))}
      <div><Button onClick={() => add({ subject: 'other', heading: '', text: '' })}>{t('addClause')}</Button></div>
    </>
  );
}

function Kpis() {
  const { t } = useTranslation('rounds');
  const { rows, add, remove } = useRows<AgreementDraft['kpis'][number]>('agreement.kpis');
  return (
    <>
      <h3>{t('kpis')}</h3>
      <p className="quiet">{t('hint.kpis')}</p>
      {rows.map((row, index) => (
        <div key={index} className="criterion">
          <TextSetting at={`agreement.kpis[${index}].ref`} label={t('field.kpiRef', { no: index + 1 })} />
          <TextSetting at={`agreement.kpis[${index}].title`} label={t('field.kpiTitle', { no: index + 1 })} />
          <ChoiceSetting at={`agreement.kpis[${index}].direction`} label={t('field.direction', { no: index + 1 })} options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))} />
          <TextSetting at={`agreement.kpis[${index}].threshold`} label={t('field.kpiThreshold', { no: index + 1 })} inputMode="decimal" />
          <TextSetting at={`agreement.kpis[${index}].unit`} label={t('field.kpiUnit', { no: index + 1 })} />
          <TextSetting at={`agreement.kpis[${index}].region`} label={t('field.kpiRegion', { no: index + 1 })} optional />
          <RemoveRow name={row.title} remove={() => remove(index)} />
        </div>
      ))}
      <div><Button onClick={() => add({ ref: `k${String(rows.length + 1)}`, title: '', unit: '', direction: 'atLeast', threshold: '', region: '' })}>{t('addKpi')}</Button></div>
    </>
  );
}
