import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { TextField } from '../shared/Field';
import type { Sheet } from './useBook';

/** Somebody who sees only now that they have to keep out. */
export function RecuseOne({ round, sheet }: { round: string; sheet: Sheet }) {
  const { t } = useTranslation('evaluation');
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const recuse = useCommand(
    (input: { proposal: string; reason: string }, key) => taken(api.POST('/rounds/{round}/recusals', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body: { ...input, evaluator: null } })),
    () => setOpen(false),
  );
  function confirm() {
    setAsked(true);
    if (reason.trim() !== '') recuse.mutate({ proposal: sheet.proposal, reason });
  }

  return (
    <>
      <button type="button" className="linked" onClick={() => setOpen(true)}>{t('recuseOne.open')}</button>
      <Confirm open={open} title={t('recuseOne.title', { title: sheet.title })} verb={t('recuseOne.verb')} danger busy={recuse.isPending} refused={recuse.error} onConfirm={confirm} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{t('recuseOne.text')}</p>
          <TextField id="reason" label={t('reason')} value={reason} onChange={setReason} rows={3} maxLength={200} error={asked && reason.trim() === '' ? t('reasonMissing') : undefined} />
        </div>
      </Confirm>
    </>
  );
}
