import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { useClients, useLedger, useLedgerOrders } from './useLedgers';

const empty = { client: '', worker: '', day: '', from: '', until: '', verification: 'signed', evidence: '' };
const words = ['signed', 'callback', 'device'];

/** A service that the one who did it records on a phone; one screen, and the id is made here so that sending twice makes one. */
export function RecordPage() {
  const { t } = useTranslation('serviceLedgers');
  const { ledger = '' } = useParams();
  const found = useLedger(ledger);
  const clients = useClients(ledger);
  const { record } = useLedgerOrders(ledger);
  const [said, setSaid] = useState(empty);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const missing = (['client', 'worker', 'day', 'from', 'until'] as const).filter((one) => said[one].trim() === '').map((id) => ({ id, message: t('missing', { what: t(`said.${id}`) }) }));
  const faults = tried && missing.length > 0 ? missing : faultsOf(record.error);
  const set = (name: keyof typeof empty) => (value: string) => { setDone(null); setSaid((before) => ({ ...before, [name]: value })); };
  function send() {
    setTried(true);
    if (missing.length > 0) return;
    // What ends before it begins ends on the next day.
    const start = `${said.day}T${said.from}:00+08:00`;
    const end = new Date(Date.parse(`${said.day}T${said.until}:00+08:00`) + (said.until <= said.from ? 24 * 60 * 60_000 : 0)).toISOString();
    record.mutate(
      { id: `P${crypto.randomUUID()}`, client: said.client, worker: said.worker.trim(), start, end, verification: said.verification, evidence: said.evidence.trim() || null },
      { onSuccess: ({ minutes }) => { setDone(minutes); setSaid((before) => ({ ...empty, worker: before.worker, day: before.day })); setTried(false); } },
    );
  }

  return (
    <Page title={t('record')} crumbs={[{ to: `/own-ledgers/${ledger}`, text: found.data?.title ?? t('heading') }]} lead={t('recordLead')}>
      <Loaded of={clients}>
        {({ items }) => (
          <Panel title={t('oneService')}>
            <div className="stack">
              <ErrorSummary faults={faults} refused={record.error} />
              {done !== null && <Note tone="good" alert><p>{t('recorded', { minutes: done })}</p></Note>}
              <Field id="client" label={t('said.client')} error={faultAt(faults, 'client')}>
                {({ status, ...aria }) => <Select {...aria} status={status} showSearch value={said.client || undefined} onChange={set('client')} options={items.map(({ ref }) => ({ value: ref, label: ref }))} />}
              </Field>
              <TextField id="worker" label={t('said.worker')} value={said.worker} onChange={set('worker')} maxLength={64} error={faultAt(faults, 'worker')} />
              <TextField id="day" type="date" label={t('said.day')} value={said.day} onChange={set('day')} error={faultAt(faults, 'day')} />
              {(['from', 'until'] as const).map((one) => (
                <Field key={one} id={one} label={t(`said.${one}`)} hint={one === 'until' ? t('untilHint') : undefined} error={faultAt(faults, one)}>
                  {({ status, ...aria }) => <Input {...aria} status={status} type="time" value={said[one]} onChange={(event) => set(one)(event.target.value)} />}
                </Field>
              ))}
              <Field id="verification" label={t('verification')}>
                {({ status, ...aria }) => <Select {...aria} status={status} value={said.verification} onChange={set('verification')} options={words.map((value) => ({ value, label: t(`word.${value}`) }))} />}
              </Field>
              <TextField id="evidence" optional label={t('said.evidence')} hint={t('evidenceHint')} value={said.evidence} onChange={set('evidence')} maxLength={100} error={faultAt(faults, 'evidence')} />
              <div><Button type="primary" loading={record.isPending} onClick={send}>{t('recordVerb')}</Button></div>
            </div>
          </Panel>
        )}
      </Loaded>
    </Page>
  );
}
