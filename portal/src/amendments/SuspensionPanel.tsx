import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { fullDay } from '../words/dates';
import type { Orders, PanelProps } from './useChanges';

/** Whether the contract is suspended, and what leads out of it; an approver suspends. */
export function SuspensionPanel({ file: { changes }, orders, party }: PanelProps) {
  const { t } = useTranslation('amendments');
  const { role } = useCaller();
  const last = changes.suspensions.at(-1);
  const name = `${changes.round}-${changes.proposal}`;
  if (!last && role !== 'approver') return null;
  return (
    <Panel title={t('suspension.title')}>
      <div className="stack">
        {changes.isSuspended && last && (
          <Note tone="warn">
            <p className="strong">{t('suspension.until', { day: fullDay(last.until) })}</p>
            <p>{t('suspension.why', { grounds: t(`suspension.grounds.${last.grounds}`), reference: last.reference, reason: last.reason })}</p>
            {last.asked !== null && <p>{t('suspension.asked', { reason: last.asked })}</p>}
          </Note>
        )}
        {!changes.isSuspended && last && <p>{t('suspension.over', { from: fullDay(last.from), until: fullDay(last.resumed?.at ?? last.until) })}</p>}
        {changes.isSuspended && party === 'supplier' && last?.asked === null && <ReasonForm name={`ask-${name}`} label={t('suspension.ask')} verb={t('suspension.askVerb')} command={orders.ask} send={(reason) => orders.ask.mutateAsync(reason)} />}
        {role === 'approver' && last && last.resumed === null && <ReasonForm name={`resume-${name}`} label={t('suspension.resume')} verb={t('suspension.resumeVerb')} command={orders.resume} send={(reason) => orders.resume.mutateAsync(reason)} />}
        {role === 'approver' && <details><summary>{t(changes.isSuspended ? 'suspension.prolong' : 'suspension.open')}</summary><div className="inner"><Suspend suspend={orders.suspend} /></div></details>}
      </div>
    </Panel>
  );
}

const grounds = ['publicInterest', 'financeOrder'] as const;

function Suspend({ suspend }: Pick<Orders, 'suspend'>) {
  const { t } = useTranslation('amendments');
  const [by, setBy] = useState<typeof grounds[number]>('publicInterest');
  const [until, setUntil] = useState('');
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const faults = faultsOf(suspend.error);
  return (
    <div className="stack">
      <ErrorSummary faults={faults} refused={suspend.error} />
      <Radio.Group aria-label={t('grounds')} value={by} onChange={({ target }) => setBy(target.value as typeof by)} options={grounds.map((one) => ({ value: one, label: t(`suspension.grounds.${one}`) }))} />
      <TextField id="until" type="date" label={t('suspension.last')} hint={t(`suspension.limit.${by}`)} value={until} onChange={setUntil} error={faultAt(faults, 'until')} />
      <TextField id="reference" label={t('suspension.reference')} maxLength={100} value={reference} onChange={setReference} error={faultAt(faults, 'reference')} />
      <TextField id="suspension-reason" label={t('reason')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={faultAt(faults, 'reason')} />
      <div><Button danger loading={suspend.isPending} onClick={() => suspend.mutate({ grounds: by, until, reference: reference.trim(), reason: reason.trim() })}>{t('suspension.verb')}</Button></div>
    </div>
  );
}
