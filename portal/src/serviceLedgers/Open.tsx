import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { clientsOf } from './clients';
import { useLedgerOrders } from './useLedgers';

const empty = { name: '', title: '', organization: '', unitPrice: '', from: '', through: '', clients: '', callPercent: '5', round: '', proposal: '' };
const needed = ['name', 'title', 'organization', 'unitPrice', 'from', 'through', 'clients'] as const;
const words = ['signed', 'callback', 'device'];

/** An officer opens a ledger for a contract by unit price, and goes to it: the list shows it a moment later. */
export function Open() {
  const { t } = useTranslation('serviceLedgers');
  const go = useNavigate();
  const { open } = useLedgerOrders('');
  const [said, setSaid] = useState(empty);
  const [tried, setTried] = useState(false);
  const clients = clientsOf(said.clients);
  const missing = [
    ...needed.filter((one) => said[one].trim() === '').map((id) => ({ id, message: t('missing', { what: t(`field.${id}`) }) })),
    ...(typeof clients === 'number' ? [{ id: 'clients', message: t('clientWrong', { line: clients }) }] : []),
  ];
  const faults = tried && missing.length > 0 ? missing : faultsOf(open.error);
  const set = (name: keyof typeof empty) => (value: string) => setSaid((before) => ({ ...before, [name]: value }));
  function send() {
    setTried(true);
    if (missing.length > 0 || typeof clients === 'number') return;
    const contract = said.round.trim() === '' ? { round: null, proposal: null } : { round: said.round.trim(), proposal: said.proposal.trim() };
    open.mutate(
      { name: said.name.trim(), title: said.title.trim(), organization: said.organization.trim(), unitPrice: said.unitPrice, from: said.from, through: said.through, clients, verifications: words, callPercent: Number(said.callPercent), ...contract },
      { onSuccess: () => void go(`/service-ledgers/${said.name.trim()}`) },
    );
  }

  return (
    <Panel title={t('open')} finding={t('openText')}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={open.error} />
        {(['name', 'title', 'organization'] as const).map((one) => <TextField key={one} id={one} label={t(`field.${one}`)} value={said[one]} onChange={set(one)} maxLength={100} error={faultAt(faults, one)} />)}
        <MoneyField id="unitPrice" label={t('field.unitPrice')} value={said.unitPrice} onChange={set('unitPrice')} error={faultAt(faults, 'unitPrice')} />
        {(['from', 'through'] as const).map((one) => <TextField key={one} id={one} type="date" label={t(`field.${one}`)} value={said[one]} onChange={set(one)} error={faultAt(faults, one)} />)}
        <TextField id="clients" label={t('field.clients')} hint={t('clientsHint')} rows={6} value={said.clients} onChange={set('clients')} error={faultAt(faults, 'clients')} />
        <TextField id="callPercent" label={t('field.callPercent')} inputMode="numeric" value={said.callPercent} onChange={set('callPercent')} error={faultAt(faults, 'callPercent')} />
        {(['round', 'proposal'] as const).map((one) => <TextField key={one} id={one} optional label={t(`field.${one}`)} value={said[one]} onChange={set(one)} error={faultAt(faults, one)} />)}
        <div><Button type="primary" loading={open.isPending} onClick={send}>{t('openVerb')}</Button></div>
      </div>
    </Panel>
  );
}
