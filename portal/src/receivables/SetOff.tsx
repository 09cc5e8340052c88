import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { MoneyField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { yuan } from '../words/money';
import { useAccepted, type Receivable, type ReceivableOrders } from './useReceivables';

/** Finance proposes to pay a part of an accepted instalment by what is owed. */
export function ProposeSetOff({ receivable, orders: { proposeSetOff } }: { receivable: Receivable; orders: ReceivableOrders }) {
  const { t } = useTranslation('receivables');
  const accepted = useAccepted(receivable.organization);
  const [chosen, setChosen] = useState('');
  const [amount, setAmount] = useState(receivable.left);
  const [tried, setTried] = useState(false);
  const missing = chosen === '' ? [{ id: 'instalment', message: t('instalmentMissing') }] : [];
  const faults = tried && missing.length > 0 ? missing : faultsOf(proposeSetOff.error, 'set-off-');
  return (
    <Panel title={t('setOff')} finding={t('setOffHint')}>
      <Loaded of={accepted}>
        {(all) => all.length === 0 ? <p className="quiet">{t('nothingAccepted')}</p> : (
          <div className="stack">
            <ErrorSummary faults={faults} refused={proposeSetOff.error} />
            <div className="field">
              <label htmlFor="instalment">{t('instalment')}</label>
              <Select id="instalment" value={chosen || undefined} onChange={setChosen} style={{ minWidth: 320 }} options={all.map((one, index) => ({ value: String(index), label: t('instalmentOf', { title: one.title, no: one.no, payable: yuan(one.payable) }) }))} />
            </div>
            <MoneyField id="set-off-amount" label={t('setOffAmount')} value={amount} onChange={setAmount} error={faults.find(({ id }) => id === 'set-off-amount')?.message} />
            <div>
              <Button loading={proposeSetOff.isPending} onClick={() => {
                setTried(true);
                const one = all[Number(chosen)];
                if (chosen !== '' && one) proposeSetOff.mutate({ round: one.round, proposal: one.proposal, instalment: one.no, amount });
              }}>{t('setOffVerb')}</Button>
            </div>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

/** A second person approves a set-off, or refuses it with a reason. */
export function DecideSetOff({ setOff, orders: { approveSetOff, refuseSetOff } }: { setOff: Receivable['setOffs'][number]; orders: ReceivableOrders }) {
  const { t } = useTranslation('receivables');
  const send = (reason: string) => refuseSetOff.mutateAsync({ offset: setOff.setOff, reason });
  return (
    <Panel title={t('decideSetOff', { amount: yuan(setOff.amount) })} finding={t('decideSetOffText')}>
      <div className="stack">
        <ErrorSummary refused={approveSetOff.error} />
        <div><Button type="primary" loading={approveSetOff.isPending} onClick={() => approveSetOff.mutate(setOff.setOff)}>{t('approveSetOff')}</Button></div>
        <details><summary>{t('orRefuse')}</summary><ReasonForm name={`set-off-refusal:${setOff.setOff}`} label={t('refuseReason')} verb={t('refuseSetOff')} command={refuseSetOff} send={send} /></details>
      </div>
    </Panel>
  );
}
