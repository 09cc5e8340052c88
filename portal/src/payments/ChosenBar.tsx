import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { Note } from '../shared/Page';
import { amountInWords } from '../words/amountInWords';
import { sumOf, yuan } from '../words/money';
import type { QueueRow, QueueVerb } from './queue';
import { useBatch, type Batch } from './useBatch';

interface ChosenBarProps { verb: QueueVerb; picked: readonly QueueRow[]; all: readonly QueueRow[]; choose: (keys: ReadonlySet<string>) => void }

/** How many are chosen, what they come to, and the step for all of them, one after another. */
export function ChosenBar({ verb, picked, all, choose }: ChosenBarProps) {
  const { t } = useTranslation('payments');
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const [none, setNone] = useState(false);
  const { batch, run } = useBatch((row, key) => {
    const params = { path: { round: row.round, proposal: row.proposal, no: row.no }, header: { 'Idempotency-Key': key } };
    return taken(verb === 'toPrepare'
      ? api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/payment-order', { params })
      : api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/payment', { params }));
  });
  const total = sumOf(picked.map(({ amount }) => amount));
  const values = { count: picked.length, total: yuan(total) };

  async function go() {
    setAsking(false);
    const { failed } = await run(picked);
    choose(new Set(failed.map(({ row }) => row.key)));
  }

  return (
    <>
      {batch && <BatchNote batch={batch} verb={verb} />}
      <div className="chosen-bar">
        <span className="strong" aria-live="polite">{t('chosen', values)}</span>
        <Button type="primary" size="small" loading={batch?.running} onClick={() => { setNone(picked.length === 0); setAsking(picked.length > 0); }}>{t(`batch.${verb}`)}</Button>
        {picked.length < all.length && <Button size="small" onClick={() => choose(new Set(all.map(({ key }) => key)))}>{t('chooseAll', { count: all.length })}</Button>}
        {picked.length > 0 && <Button size="small" onClick={() => choose(new Set())}>{t('chooseNone')}</Button>}
        {none && picked.length === 0 ? <span className="bad strong" role="alert">{t('chooseFirst')}</span> : <span className="quiet">{t(`only.${verb}`)}</span>}
      </div>
      <Confirm open={asking} title={t(`batch.title.${verb}`, values)} verb={t(`batch.verb.${verb}`, values)} onConfirm={go} onClose={() => setAsking(false)}>
        <p>{t('batch.sum', { ...values, words: amountInWords(total) })}</p>
        <ul className="batch-list">{picked.map((row) => <li key={row.key} className="spread"><span>{`${row.organization}　${t('noShort', { no: row.no })}`}</span><span className="amount">{yuan(row.amount)}</span></li>)}</ul>
        <p className="quiet">{t(`batch.after.${verb}`)}</p>
      </Confirm>
    </>
  );
}

function BatchNote({ batch, verb }: { batch: Batch; verb: QueueVerb }) {
  const { t } = useTranslation('payments');
  const { done, failed, total, running } = batch;
  return (
    <Note tone={running ? 'warn' : failed.length > 0 ? 'bad' : 'good'}>
      <div role="status">
        <p className="strong">{running ? t('batch.running', { done: done.length + failed.length, total }) : t(`batch.done.${verb}`, { count: done.length, total: yuan(sumOf(done.map(({ amount }) => amount))) })}</p>
        {running && <progress max={total} value={done.length + failed.length} aria-label={t('batch.progress')} />}
        {failed.length > 0 && <p className="strong">{t('batch.failed', { count: failed.length })}</p>}
        <ul>{failed.map(({ row, why }) => <li key={row.key}>{t('batch.why', { name: row.organization, no: row.no, why: why.problem.detail || t('shared:failed.network') })}</li>)}</ul>
      </div>
    </Note>
  );
}
