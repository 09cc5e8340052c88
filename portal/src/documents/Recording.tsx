import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { fullDay, moment } from '../words/dates';
import { useDocuments, useRecording, type Gate, type Notice, type Of } from './useDocuments';

/** What must be there before the purchaser signs, and what is told to others afterwards, with who did it. */
export function Recording({ of, records, awaited }: { of: Of; records: boolean; awaited: boolean }) {
  const { t } = useTranslation('documents');
  const documents = useDocuments(of, awaited);
  const all = documents.data;
  if (!all || all.documents.length === 0) return null;
  return (
    <div className="halves">
      <Panel title={t('gates.title')} finding={t('gates.text')}>
        <ul className="stack plain">{all.gates.map((one) => <li key={one.gate}><OneGate of={of} gate={one} records={records && awaited} /></li>)}</ul>
      </Panel>
      {all.notices.length > 0 && (
        <Panel title={t('notices.title')} finding={t('notices.text')}>
          <ul className="stack plain">{all.notices.map((one) => <li key={`${one.kind}-${String(one.document)}`}><OneNotice of={of} notice={one} records={records} /></li>)}</ul>
        </Panel>
      )}
    </div>
  );
}

function OneGate({ of, gate, records }: { of: Of; gate: Gate; records: boolean }) {
  const { t } = useTranslation('documents');
  const nameOf = usePersonName();
  const { pass } = useRecording(of);
  const [reviewer, setReviewer] = useState('');
  const [reference, setReference] = useState('');
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const id = (name: string) => `${gate.gate}-${name}`;

  function send() {
    const own = [[id('reviewer'), reviewer, 'gates.reviewerMissing'], [id('reference'), reference, 'gates.referenceMissing']] as const;
    const wrong = own.filter(([, value]) => value.trim() === '').map(([at, , message]) => ({ id: at, message: t(message) }));
    setFaults(wrong);
    if (wrong.length === 0) pass.mutate({ gate: gate.gate, reviewer: reviewer.trim(), reference: reference.trim() });
  }

  return (
    <div className="stack">
      <div className="spread"><span className="strong">{t(`gate.${gate.gate}`)}</span><Pill tone={gate.recordedBy ? 'good' : 'warn'}>{t(gate.recordedBy ? 'gates.done' : 'gates.open')}</Pill></div>
      {gate.recordedBy !== null && <p className="quiet">{t('gates.by', { reviewer: gate.reviewer, reference: gate.reference, by: nameOf(gate.recordedBy), at: moment(gate.recordedAt) })}</p>}
      {gate.recordedBy === null && records && (
        <details><summary>{t('gates.record')}</summary>
          <div className="inner stack">
            <ErrorSummary faults={faults} refused={faults.length > 0 ? null : pass.error} />
            <TextField id={id('reviewer')} label={t('gates.reviewer')} maxLength={100} value={reviewer} onChange={setReviewer} error={faults.find((one) => one.id === id('reviewer'))?.message} />
            <TextField id={id('reference')} label={t('gates.reference')} maxLength={200} value={reference} onChange={setReference} error={faults.find((one) => one.id === id('reference'))?.message} />
            <div><Button loading={pass.isPending} onClick={send}>{t('gates.verb', { gate: t(`gate.${gate.gate}`) })}</Button></div>
          </div>
        </details>
      )}
    </div>
  );
}

function OneNotice({ of, notice, records }: { of: Of; notice: Notice; records: boolean }) {
  const { t } = useTranslation('documents');
  const nameOf = usePersonName();
  const { give } = useRecording(of);
  const [reference, setReference] = useState('');
  const id = `${notice.kind}-${String(notice.document)}-reference`;
  return (
    <div className="stack">
      <div className="spread"><span className="strong">{t(`notice.${notice.kind}`)}</span><Pill tone={notice.givenBy ? 'good' : 'warn'}>{notice.givenBy ? t('notices.done') : t('notices.due', { day: fullDay(notice.due) })}</Pill></div>
      {notice.givenBy !== null && <p className="quiet">{t('notices.by', { by: nameOf(notice.givenBy), at: moment(notice.givenAt), reference: notice.reference })}</p>}
      {notice.givenBy === null && records && (
        <details><summary>{t('notices.record')}</summary>
          <div className="inner stack">
            <ErrorSummary refused={give.error} />
            <TextField id={id} label={t('notices.reference')} hint={t(notice.kind === 'filing' ? 'notices.filingHint' : 'notices.publicHint')} optional={notice.kind !== 'filing'} maxLength={200} value={reference} onChange={setReference} />
            <div><Button loading={give.isPending} onClick={() => give.mutate({ notice: notice.kind, document: notice.document, reference: reference.trim() || null })}>{t('notices.verb', { notice: t(`notice.${notice.kind}`) })}</Button></div>
          </div>
        </details>
      )}
    </div>
  );
}
