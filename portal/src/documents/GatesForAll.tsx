import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { Refused, taken } from '../http/problems';
import { ErrorSummary, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note } from '../shared/Page';
import type { Gate, Of } from './useDocuments';

const gates: Gate['gate'][] = ['legalReview', 'riskPlan', 'acceptancePlan'];

/** One review for all contracts of a round that wait for signatures, since one plan often covers them all. */
export function GatesForAll({ contracts }: { contracts: readonly Of[] }) {
  const { t } = useTranslation('documents');
  const api = useApi();
  const [gate, setGate] = useState<Gate['gate']>('legalReview');
  const [reviewer, setReviewer] = useState('');
  const [reference, setReference] = useState('');
  const [faults, setFaults] = useState<FieldFault[]>([]);
  // What was recorded of one contract stays when another is refused; the key of each is its own.
  const all = useCommand(async (body: { reviewer: string; reference: string }, key) => {
    let [done, left] = [0, 0];
    for (const [no, { round, proposal }] of contracts.entries()) {
      try {
        const params = { path: { round, proposal, gate }, header: { 'Idempotency-Key': `${key}-${String(no)}` } };
        await taken(api.POST('/rounds/{round}/contracts/{proposal}/gates/{gate}', { params, body }));
        done++;
      } catch (cause) {
        if (!(cause instanceof Refused) || cause.problem.code !== 'document.notFound') throw cause;
        left++;
      }
    }

    return { done, left };
  });

  function send() {
    const own = [['all-reviewer', reviewer, 'gates.reviewerMissing'], ['all-reference', reference, 'gates.referenceMissing']] as const;
    const wrong = own.filter(([, value]) => value.trim() === '').map(([id, , message]) => ({ id, message: t(message) }));
    setFaults(wrong);
    if (wrong.length === 0) all.mutate({ reviewer: reviewer.trim(), reference: reference.trim() });
  }

  return (
    <details className="panel">
      <summary>{t('all.title', { count: contracts.length })}</summary>
      <div className="inner stack">
        <ErrorSummary faults={faults} refused={faults.length > 0 ? null : all.error} />
        {all.data && <Note tone="good" alert><p>{t('all.done', all.data)}</p></Note>}
        <div className="field"><label htmlFor="all-gate">{t('all.gate')}</label><Select id="all-gate" value={gate} onChange={setGate} options={gates.map((value) => ({ value, label: t(`gate.${value}`) }))} /></div>
        <TextField id="all-reviewer" label={t('gates.reviewer')} maxLength={100} value={reviewer} onChange={setReviewer} error={faults.find(({ id }) => id === 'all-reviewer')?.message} />
        <TextField id="all-reference" label={t('gates.reference')} maxLength={200} value={reference} onChange={setReference} error={faults.find(({ id }) => id === 'all-reference')?.message} />
        <div><Button loading={all.isPending} onClick={send}>{t('all.verb', { count: contracts.length })}</Button></div>
      </div>
    </details>
  );
}
