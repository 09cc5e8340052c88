import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { moment } from '../words/dates';
import { yuan } from '../words/money';
import type { Changes, Orders, PanelProps } from './useChanges';

type Part = Changes['subcontracts'][number];

/** The parts that others perform: proposed by the supplier, consented to by an approver, one level deep. */
export function SubcontractsPanel({ file: { changes }, orders, party }: PanelProps) {
  const { t } = useTranslation('amendments');
  const proposes = party === 'supplier' && changes.status === 'inForce' && changes.allowsSubcontracting;
  if (changes.subcontracts.length === 0 && !proposes) return null;
  return (
    <Panel title={t('part.title')} finding={t('part.finding')}>
      <div className="stack">
        {changes.subcontracts.map((one) => <OnePart key={one.no} one={one} orders={orders} party={party} name={`${changes.round}-${changes.proposal}-${String(one.no)}`} />)}
        {proposes && <details><summary>{t('part.open')}</summary><div className="inner"><Propose subcontract={orders.subcontract} /></div></details>}
      </div>
    </Panel>
  );
}

function OnePart({ one, orders, party, name }: { one: Part; orders: Orders; party: PanelProps['party']; name: string }) {
  const { t } = useTranslation('amendments');
  const { role } = useCaller();
  const state = one.ended ? 'ended' : one.consented ? 'holds' : 'waits';
  const tone = { ended: undefined, holds: 'good', waits: 'warn' } as const;
  const mayEnd = state !== 'ended' && (party === 'supplier' || (role === 'approver' && state === 'waits'));
  return (
    <div className="stack">
      <h3>{t('part.is', { no: one.no, part: one.part, name: one.name })} <Pill tone={tone[state]}>{t(`part.state.${state}`)}</Pill></h3>
      <p>{t('part.amount', { amount: yuan(one.amount), at: moment(one.proposed.at) })}{one.endReason !== null && t('part.because', { reason: one.endReason })}</p>
      <ErrorSummary refused={orders.consent.error} />
      {role === 'approver' && state === 'waits' && <div><Button type="primary" loading={orders.consent.isPending} onClick={() => orders.consent.mutate(one.no)}>{t('part.consent')}</Button></div>}
      {mayEnd && <details><summary>{t(party === 'supplier' ? 'part.end' : 'part.refuse')}</summary><div className="inner"><ReasonForm name={`end-${name}`} label={t('reason')} verb={t(party === 'supplier' ? 'part.end' : 'part.refuse')} command={orders.end} send={(reason) => orders.end.mutateAsync({ no: one.no, reason })} /></div></details>}
    </div>
  );
}

function Propose({ subcontract }: Pick<Orders, 'subcontract'>) {
  const { t } = useTranslation('amendments');
  const [organization, setOrganization] = useState('');
  const [part, setPart] = useState('');
  const [amount, setAmount] = useState('');
  const [isCore, setCore] = useState(false);
  const faults = faultsOf(subcontract.error);
  return (
    <div className="stack">
      <ErrorSummary faults={faults} refused={subcontract.error} />
      <TextField id="organization" label={t('part.code')} maxLength={18} value={organization} onChange={setOrganization} error={faultAt(faults, 'organization')} />
      <TextField id="part" label={t('part.what')} maxLength={200} value={part} onChange={setPart} error={faultAt(faults, 'part')} />
      <MoneyField id="amount" label={t('part.money')} value={amount} onChange={setAmount} error={faultAt(faults, 'amount')} />
      <Checkbox checked={isCore} onChange={({ target }) => setCore(target.checked)}>{t('part.core')}</Checkbox>
      <div><Button loading={subcontract.isPending} onClick={() => subcontract.mutate({ organization: organization.trim(), part: part.trim(), amount, isCore })}>{t('part.verb')}</Button></div>
    </div>
  );
}
