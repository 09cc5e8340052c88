import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';

/** Another account for what is paid to the organization; somebody of finance confirms it from the paper. */
export function AccountChange({ organization }: { organization: Schema<'OrganizationView'> }) {
  const { t } = useTranslation('supplier');
  const api = useApi();
  const form = useKept(`account:${organization.uscc}`, { bank: '', number: '' });
  const [found, setFound] = useState<FieldFault[]>([]);
  const [confirming, setConfirming] = useState(false);
  const { bank, number } = form.value;
  const propose = useCommand(
    (body: Schema<'AccountBody'>, key) => taken(api.POST('/organizations/{uscc}/account-change', { params: { path: { uscc: organization.uscc }, header: { 'Idempotency-Key': key } }, body })),
    () => {
      form.set({ bank: '', number: '' });
      form.forget();
      setConfirming(false);
    },
  );
  const faults = found.length > 0 ? found : faultsOf(propose.error);

  function ask() {
    const missing = [...(bank.trim() ? [] : [{ id: 'bank', message: t('org.fault.bank') }]), ...(number.trim() ? [] : [{ id: 'number', message: t('org.fault.number') }])];
    setFound(missing);
    propose.reset();
    setConfirming(missing.length === 0);
  }

  return (
    <Panel title={t('org.change')} finding={t('org.changeText')}>
      <ErrorSummary faults={faults} refused={confirming ? null : propose.error} />
      <div className="form">
        <TextField id="bank" label={t('payee.bank')} hint={t('org.bankHint')} maxLength={100} value={bank} error={faultAt(faults, 'bank')} onChange={(value) => form.set((before) => ({ ...before, bank: value }))} />
        <TextField id="number" label={t('payee.number')} inputMode="numeric" maxLength={40} value={number} error={faultAt(faults, 'number')} onChange={(value) => form.set((before) => ({ ...before, number: value }))} />
        <div><Button size="large" onClick={ask}>{t('org.propose')}</Button></div>
      </div>
      <Confirm
        open={confirming} title={t('org.confirmTitle')} verb={t('org.propose')} busy={propose.isPending} refused={propose.error} onClose={() => setConfirming(false)}
        onConfirm={() => propose.mutate({ bank: bank.trim(), number: number.replace(/\s/g, ''), holder: organization.account.holder ?? null }, { onError: (error) => { if (!error.mayRepeat) setConfirming(false); } })}
      >
        <Facts rows={[[t('org.from'), `${organization.account.bank} ${organization.account.number}`], [t('org.to'), `${bank.trim()} ${number.replace(/\s/g, '')}`]]} />
        <p>{t('org.confirmText')}</p>
      </Confirm>
    </Panel>
  );
}
