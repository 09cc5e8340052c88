import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { moment } from '../words/dates';
import type { StepProps } from './orders';

/** Finance confirms another account by typing its number in again from the paper, or rejects it. */
export function Payee({ file: { contract }, orders: { confirmPayee, rejectPayee } }: StepProps) {
  const { t } = useTranslation('contracts');
  const nameOf = usePersonName();
  const [number, setNumber] = useState('');
  const proposed = contract.payeeProposed;
  if (!proposed) return null;
  const faults = faultsOf(confirmPayee.error);
  return (
    <Panel title={t('payee.title')} finding={t('payee.text', { by: nameOf(proposed.proposedBy), at: moment(proposed.at) })}>
      <div className="stack">
        <Facts rows={[[t('payee.now'), `${contract.payee.bank} ${contract.payee.number}`], [t('payee.bank'), proposed.account.bank], [t('parties.holder'), proposed.account.holder ?? '—']]} />
        <ErrorSummary faults={faults} refused={confirmPayee.error} />
        <TextField id="number" label={t('payee.number')} hint={t('payee.hint')} inputMode="numeric" value={number} onChange={setNumber} error={faultAt(faults, 'number')} />
        <div><Button type="primary" loading={confirmPayee.isPending} onClick={() => confirmPayee.mutate(number.replace(/\s/g, ''))}>{t('payee.verb')}</Button></div>
        <details><summary>{t('payee.reject')}</summary>
          <div className="inner"><ReasonForm name={`payee-${contract.round}-${contract.proposal}`} label={t('payee.reason')} verb={t('payee.rejectVerb')} command={rejectPayee} send={(reason) => rejectPayee.mutateAsync(reason)} /></div>
        </details>
      </div>
    </Panel>
  );
}
