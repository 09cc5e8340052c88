import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Field } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { nameOf, sendPieces, type Progress } from './pieces';
import type { LedgerOrders } from './useLedgers';

const refusedShown = 200;

/** A file of records, sent in pieces: after an interruption it goes on where it was, and the same file again changes nothing. */
export function Upload({ orders: { send } }: { orders: LedgerOrders }) {
  const { t } = useTranslation('serviceLedgers');
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refused, setRefused] = useState<Progress['refusals']>([]);
  const [isMissing, setMissing] = useState(false);
  async function upload() {
    setMissing(file === null);
    if (file === null) return;
    setRefused([]);
    const name = await nameOf(file);
    await sendPieces(file, (piece) => send.mutateAsync({ file: name, ...piece }), (now) => {
      setProgress(now);
      setRefused((before) => [...before, ...now.refusals].slice(0, refusedShown));
    }).catch(() => undefined);
  }

  return (
    <Panel title={t('upload')} finding={t('uploadText')}>
      <div className="stack">
        <ErrorSummary faults={isMissing ? [{ id: 'records', message: t('fileMissing') }] : []} refused={send.error} />
        <Field id="records" label={t('file')} hint={t('fileHint')} error={isMissing ? t('fileMissing') : undefined}>
          {({ id, 'aria-describedby': about, 'aria-invalid': wrong }) => <input id={id} aria-describedby={about} aria-invalid={wrong} type="file" accept=".csv,text/csv" onChange={(event) => { setFile(event.target.files?.[0] ?? null); setProgress(null); }} />}
        </Field>
        <div><Button type="primary" loading={send.isPending} onClick={() => void upload()}>{t('uploadVerb')}</Button></div>
        {progress && <Note tone={progress.isClosed ? 'good' : 'warn'}><p>{t(progress.isClosed ? 'uploaded' : 'uploading', { accepted: progress.accepted, refused: progress.refused })}</p></Note>}
        {refused.length > 0 && (
          <ul>{refused.map((one) => <li key={one.line}>{t('refusedRow', { line: one.line, id: one.id ?? '', why: t(`code.${one.code.slice('record.'.length)}`) })}</li>)}</ul>
        )}
      </div>
    </Panel>
  );
}
