import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';

/** Cancelling a round for good, or taking a published one back to its draft; the public reads the reason of either. */
export function EndRound({ round, way, title }: { round: string; way: 'cancel' | 'withdraw'; title: string }) {
  const { t } = useTranslation('proceedings');
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [checked, setChecked] = useState(false);
  const kept = useKept(`${way}:${round}`, '');
  const end = useCommand(
    (reason: string, key) => {
      const said = { params: { path: { round }, header: { 'Idempotency-Key': key } }, body: { reason } };
      return taken(way === 'cancel' ? api.POST('/rounds/{round}/cancellation', said) : api.POST('/rounds/{round}/withdrawal', said));
    },
    () => {
      kept.forget();
      setOpen(false);
    },
  );
  function confirm() {
    setChecked(true);
    if (kept.value.trim() !== '') end.mutate(kept.value);
  }

  return (
    <>
      <Button danger={way === 'cancel'} onClick={() => setOpen(true)}>{t(`end.${way}.verb`)}</Button>
      <Confirm open={open} title={t(`end.${way}.title`, { title })} verb={t(`end.${way}.verb`)} danger={way === 'cancel'} busy={end.isPending} refused={end.error} onConfirm={confirm} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{t(`end.${way}.text`)}</p>
          <TextField id="end-reason" label={t('end.reason')} hint={t('end.public')} rows={3} maxLength={1000} value={kept.value} onChange={kept.set} error={checked && kept.value.trim() === '' ? t('end.missing') : undefined} />
        </div>
      </Confirm>
    </>
  );
}
