import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { ReasonForm } from '../shared/ReasonForm';
import { useCaller } from '../identity/context';
import { Arrange } from './Arrange';
import { useStageOrders, type Assessment, type Assessor, type StageName } from './useAssessment';

/** What an officer can do about a stage: arrange it, replace a party that does not answer, give it up. */
export function StageSteps({ all, name }: { all: Assessment; name: StageName }) {
  const { t } = useTranslation('assessments');
  const { role } = useCaller();
  const stage = all[name];
  const term = name === 'midterm' ? all.midtermTerm : all.finalTerm;
  const orders = useStageOrders(all.round, all.proposal, name);
  if (stage?.conclusion || !term) return null;
  if (!stage?.open) return role === 'officer' ? <Arrange all={all} name={name} term={term} /> : null;
  return (
    <>
      {role === 'officer' && stage.seats.some((seat) => !seat.sheetIn) && <details><summary>{t('replace.open')}</summary><Replace all={all} name={name} /></details>}
      {(role === 'officer' || role === 'approver') && (
        <details>
          <summary>{t('giveUp.open')}</summary>
          <ReasonForm name={`giveUp:${all.round}:${all.proposal}:${name}`} label={t('reason')} hint={t('giveUp.hint')} verb={t('giveUp.verb')} danger command={orders.giveUp} send={(reason) => orders.giveUp.mutateAsync(reason)} />
        </details>
      )}
    </>
  );
}

function Replace({ all, name }: { all: Assessment; name: StageName }) {
  const { t } = useTranslation('assessments');
  const { replace } = useStageOrders(all.round, all.proposal, name);
  const seats = all[name]?.seats.filter((seat) => !seat.sheetIn) ?? [];
  const [assessor, setAssessor] = useState<Assessor | undefined>(seats[0]?.assessor);
  const [form, setForm] = useState({ name: '', account: '', reason: '' });
  const complete = assessor !== undefined && Object.values(form).every((text) => text.trim() !== '');
  const field = (key: keyof typeof form) => ({ value: form[key], onChange: (text: string) => setForm((before) => ({ ...before, [key]: text })) });
  function send() {
    if (assessor !== undefined && complete) replace.mutate({ assessor: { assessor, account: form.account.trim(), name: form.name.trim() }, reason: form.reason.trim() });
  }

  return (
    <div className="stack">
      <ErrorSummary refused={replace.error} />
      <Field id={`replace-${name}`} label={t('party')}>
        {({ id }) => <Select id={id} value={assessor} onChange={setAssessor} options={seats.map((seat) => ({ value: seat.assessor, label: `${t(`assessor.${seat.assessor}`)}　${seat.name}` }))} />}
      </Field>
      <div className="pair">
        <TextField id={`replace-${name}-name`} label={t('partyName')} maxLength={60} {...field('name')} />
        <TextField id={`replace-${name}-account`} label={t('account')} maxLength={64} {...field('account')} />
      </div>
      <TextField id={`replace-${name}-reason`} label={t('reason')} rows={2} maxLength={500} {...field('reason')} />
      <div><Button disabled={!complete} loading={replace.isPending} onClick={send}>{t('replace.verb')}</Button></div>
    </div>
  );
}
