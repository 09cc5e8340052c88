import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../identity/roles';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { Facts, Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { yuan } from '../words/money';
import type { FeeItem, FeeOrders } from './useFees';

const tones = { declared: 'warn', approved: 'good', refused: 'bad', ended: undefined } as const;

/** An item of the price list, and what can be done with it. */
export function Item({ item, role, orders }: { item: FeeItem; role: Role; orders: FeeOrders }) {
  const { t } = useTranslation('fees');
  const { approve, refuse, end } = orders;
  return (
    <Panel title={item.title} finding={t('itemAt', { site: item.site, price: yuan(item.price), unit: item.unit })} extra={<Pill tone={tones[item.status]}>{t(`status.${item.status}`)}</Pill>}>
      <div className="stack">
        <Facts rows={[[t('field.ref'), item.ref], [t('field.payers'), item.payers], ...(item.reason ? [[t('reason'), item.reason] as const] : [])]} />
        {role === 'officer' && item.status === 'declared' && (
          <>
            <ErrorSummary refused={approve.error} />
            <div><Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(item.ref)}>{t('approve', { title: item.title })}</Button></div>
            <details><summary>{t('orRefuse')}</summary><ReasonForm name={`fee-refusal:${item.ref}`} label={t('refuseReason')} verb={t('refuse')} command={refuse} send={(reason) => refuse.mutateAsync({ fee: item.ref, reason })} /></details>
          </>
        )}
        {role === 'applicant' && item.status === 'approved' && <Month item={item} orders={orders} />}
        {(role === 'officer' || role === 'applicant') && item.status === 'approved' && (
          <details><summary>{t('orEnd')}</summary><ReasonForm name={`fee-end:${item.ref}`} label={t('endReason')} verb={t('end')} command={end} send={(reason) => end.mutateAsync({ fee: item.ref, reason })} /></details>
        )}
      </div>
    </Panel>
  );
}

/** What was charged in a month; the same month again corrects it. */
function Month({ item, orders: { enter } }: { item: FeeItem; orders: FeeOrders }) {
  const { t } = useTranslation('fees');
  const [month, setMonth] = useState('');
  const [times, setTimes] = useState('');
  const [amount, setAmount] = useState('');
  const [tried, setTried] = useState(false);
  const id = (name: string) => `${item.ref}-${name}`;
  const missing = [...(month === '' ? [{ id: id('month'), message: t('monthMissing') }] : []), ...(/^\d+$/.test(times) ? [] : [{ id: id('times'), message: t('timesMissing') }]), ...(amount === '' ? [{ id: id('amount'), message: t('amountMissing') }] : [])];
  const faults = tried && missing.length > 0 ? missing : faultsOf(enter.error, `${item.ref}-`);
  const errorOf = (name: string) => faults.find((one) => one.id === id(name))?.message;
  function send() {
    setTried(true);
    if (missing.length === 0) enter.mutate({ fee: item.ref, month, times: Number(times), amount }, { onSuccess: () => { setTimes(''); setAmount(''); setTried(false); } });
  }

  return (
    <div className="stack">
      <ErrorSummary faults={faults} refused={enter.error} />
      <TextField id={id('month')} type="date" label={t('month')} hint={t('monthHint')} value={month} onChange={setMonth} error={errorOf('month')} />
      <TextField id={id('times')} label={t('times')} inputMode="numeric" value={times} onChange={setTimes} error={errorOf('times')} />
      <MoneyField id={id('amount')} label={t('amount')} value={amount} onChange={setAmount} error={errorOf('amount')} />
      <div><Button loading={enter.isPending} onClick={send}>{t('enter')}</Button></div>
    </div>
  );
}
