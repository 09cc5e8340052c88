import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import { isRejected, type Submitted } from './useSubmitted';

/** Rejecting a proposal, or taking the rejection back; the applicant reads the reason. */
export function Finding({ one, round, asks }: { one: Submitted; round: string; asks: boolean }) {
  const { t } = useTranslation('examination');
  const api = useApi();
  const rejected = isRejected(one);
  const kept = useKept(`examination:${round}:${one.proposal}:${rejected}`, '');
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const missing = kept.value.trim() === '' ? t('reasonMissing') : undefined;
  const decide = useCommand(
    (reason: string, key) => {
      const header = { 'Idempotency-Key': key };
      return taken(rejected
        ? api.POST('/rounds/{round}/examinations/{proposal}/correction', { params: { path: { round, proposal: one.proposal }, header }, body: { reason } })
        : api.POST('/rounds/{round}/examinations', { params: { path: { round }, header }, body: { proposal: one.proposal, result: 'rejected', reason } }));
    },
    () => {
      kept.set('');
      kept.forget();
      setAsking(false);
      setChecked(false);
    },
  );
  function ask() {
    setChecked(true);
    if (!missing) setAsking(true);
  }

  // Where a proposal may also be returned for correction, rejecting has a word of its own.
  const verb = t(rejected ? 'correct' : asks ? 'fail.verb' : 'reject');
  return (
    <div className="stack">
      {checked && missing && <ErrorSummary faults={[{ id: 'reason', message: missing }]} />}
      <TextField id="reason" label={t(rejected ? 'correctWhy' : asks ? 'fail.why' : 'rejectWhy')} hint={t('reasonHint')} rows={4} maxLength={1000} value={kept.value} onChange={kept.set} error={checked ? missing : undefined} />
      <div><Button danger={!rejected} onClick={ask}>{verb}</Button></div>
      <Confirm open={asking} title={t(rejected ? 'correctTitle' : asks ? 'fail.title' : 'rejectTitle', { title: one.content.title })} verb={verb} danger={!rejected} busy={decide.isPending} refused={decide.error} onConfirm={() => decide.mutate(kept.value)} onClose={() => setAsking(false)}>
        <div className="stack"><p>{one.organizationName}</p><p>{kept.value}</p><p className="quiet">{t(rejected ? 'correctText' : 'rejectText')}</p></div>
      </Confirm>
    </div>
  );
}
