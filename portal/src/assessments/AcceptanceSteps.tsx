import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { ReasonForm } from '../shared/ReasonForm';
import type { Acceptance, AcceptanceOrders } from './useAssessment';

interface StepsProps { one: Acceptance; orders: AcceptanceOrders }

/** What is next: opinions, then signatures, then the statement. */
export function AcceptanceSteps({ one, orders }: StepsProps) {
  const { t } = useTranslation('assessments');
  const { role } = useCaller();
  const waiting = one.invited.find((of) => !of.heard);
  const unsigned = one.accepters.some((of) => !of.signedAt);
  const ownTurn = one.accepters.some((of) => of.own && !of.signedAt);
  return (
    <>
      {role === 'officer' && waiting && <Hear key={waiting.ref} of={waiting} orders={orders} />}
      {!waiting && ownTurn && <SignIt orders={orders} />}
      {role === 'officer' && !waiting && !unsigned && (
        <>
          <ErrorSummary refused={orders.conclude.error} />
          <p>{t('acceptance.concludeText')}</p>
          <div><Button type="primary" loading={orders.conclude.isPending} onClick={() => orders.conclude.mutate('conclude')}>{t('acceptance.conclude')}</Button></div>
        </>
      )}
      {role === 'officer' && (
        <details>
          <summary>{t('acceptance.withdrawOpen')}</summary>
          <ReasonForm name={`withdraw:${one.no}`} label={t('reason')} verb={t('acceptance.withdraw')} danger command={orders.withdraw} send={(reason) => orders.withdraw.mutateAsync(reason)} />
        </details>
      )}
    </>
  );
}

function Hear({ of, orders: { archive } }: { of: Acceptance['invited'][number]; orders: AcceptanceOrders }) {
  const { t } = useTranslation('assessments');
  const [opinion, setOpinion] = useState('');
  const said = opinion.trim();
  return (
    <div className="stack">
      <ErrorSummary refused={archive.error} />
      <TextField id={`hear-${of.ref}`} label={t('acceptance.opinionOf', { who: of.designation })} hint={t('acceptance.opinionHint')} rows={3} maxLength={1000} value={opinion} onChange={setOpinion} />
      <div className="row">
        <Button type="primary" disabled={said === ''} loading={archive.isPending} onClick={() => archive.mutate({ ref: of.ref, opinion: said })}>{t('acceptance.archive')}</Button>
        <Button disabled={said !== ''} loading={archive.isPending} onClick={() => archive.mutate({ ref: of.ref, opinion: null })}>{t('acceptance.archiveAbsent')}</Button>
      </div>
    </div>
  );
}

function SignIt({ orders: { sign } }: { orders: AcceptanceOrders }) {
  const { t } = useTranslation('assessments');
  const [opinion, setOpinion] = useState('');
  return (
    <div className="stack">
      <ErrorSummary refused={sign.error} />
      <TextField id="accepterOpinion" label={t('acceptance.ownOpinion')} optional rows={2} maxLength={500} value={opinion} onChange={setOpinion} />
      <div><Button type="primary" loading={sign.isPending} onClick={() => sign.mutate(opinion.trim())}>{t('acceptance.sign')}</Button></div>
    </div>
  );
}
