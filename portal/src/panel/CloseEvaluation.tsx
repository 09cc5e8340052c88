import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import type { Round } from '../proceedings/useRound';
import { Confirm } from '../shared/Confirm';
import { TextField } from '../shared/Field';
import { Facts } from '../shared/Page';
import type { Seat } from './usePanel';

/** Ends scoring, seals the books and publishes what they come to; where sheets are missing, only with a reason. */
export function CloseEvaluation({ round, seats }: { round: Round; seats: readonly Seat[] }) {
  const { t } = useTranslation('panel');
  const api = useApi();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const books = seats.flatMap((seat) => seat.books);
  const missing = books.reduce((sum, book) => sum + (book.conflict ? 0 : book.proposals - book.scored - book.recused), 0);
  const sheets = books.reduce((sum, book) => sum + book.scored, 0);
  const close = useCommand(
    (missingSheetsReason: string | null, key) => taken(api.POST('/rounds/{round}/notice', { params: { path: { round: round.round }, header: { 'Idempotency-Key': key } }, body: { missingSheetsReason } })),
    () => navigate(`/rounds/${round.round}/ranking`),
  );
  function confirm() {
    setChecked(true);
    if (missing === 0) close.mutate(null);
    else if (reason.trim() !== '') close.mutate(reason);
  }

  const verb = t(missing > 0 ? 'close.verbMissing' : 'close.verb', { count: missing });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{t('close.open')}</Button>
      <Confirm open={open} title={t('close.title')} verb={verb} danger={missing > 0} busy={close.isPending} refused={close.error} onConfirm={confirm} onClose={() => setOpen(false)}>
        <div className="stack">
          <Facts rows={[[t('close.sheets'), sheets], [t('close.missing'), missing], [t('close.members'), seats.length], [t('close.days'), t('close.workingDays', { days: round.settings.publicity.workingDays })]]} sums />
          <p>{t('close.text')}</p>
          {missing > 0 && <TextField id="missing-reason" label={t('close.reason', { count: missing })} rows={3} maxLength={500} value={reason} onChange={setReason} error={checked && reason.trim() === '' ? t('reasonMissing') : undefined} />}
        </div>
      </Confirm>
    </>
  );
}
