import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import type { Round } from '../proceedings/useRound';
import { Confirm } from '../shared/Confirm';
import { Field, TextField } from '../shared/Field';
import type { Seat } from './usePanel';

const atOnce = 200;

/** An officer keeps a member out of a proposal, where a tie came to light. */
export function RecuseMember({ round: { round }, seats }: { round: Round; seats: readonly Seat[] }) {
  const { t } = useTranslation('panel');
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState({ evaluator: '', proposal: '', reason: '' });
  const [checked, setChecked] = useState(false);
  const sheets = useQuery({
    queryKey: ['sheetsOf', round, said.evaluator],
    queryFn: () => taken(api.GET('/rounds/{round}/sheets', { params: { path: { round }, query: { evaluator: said.evaluator, limit: atOnce } } })),
    enabled: open && said.evaluator !== '',
  });
  const recuse = useCommand(
    (body: typeof said, key) => taken(api.POST('/rounds/{round}/recusals', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body })),
    () => {
      setOpen(false);
      setChecked(false);
      setSaid({ evaluator: '', proposal: '', reason: '' });
    },
  );
  const lacks = (field: keyof typeof said) => (checked && said[field].trim() === '' ? t(`recuse.missing.${field}`) : undefined);
  function confirm() {
    setChecked(true);
    if (Object.values(said).every((value) => value.trim() !== '')) recuse.mutate(said);
  }

  const choices = sheets.data?.items.filter(({ recusal, conflict }) => recusal === null && !conflict) ?? [];
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('recuse.open')}</Button>
      <Confirm open={open} title={t('recuse.title')} verb={t('recuse.verb')} danger busy={recuse.isPending} refused={recuse.error} onConfirm={confirm} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{t('recuse.text')}</p>
          <Field id="evaluator" label={t('member')} error={lacks('evaluator')}>
            {(aria) => <Select {...aria} value={said.evaluator || null} onChange={(evaluator) => setSaid({ ...said, evaluator, proposal: '' })} options={seats.map(({ account, name }) => ({ value: account, label: `${name}　${account}` }))} style={{ width: '100%' }} />}
          </Field>
          <Field id="proposal" label={t('recuse.proposal')} error={lacks('proposal')}>
            {(aria) => <Select {...aria} value={said.proposal || null} disabled={choices.length === 0} onChange={(proposal) => setSaid({ ...said, proposal })} options={choices.map((one) => ({ value: one.proposal, label: `${one.title}　${one.organizationName}` }))} style={{ width: '100%' }} />}
          </Field>
          <TextField id="recuse-reason" label={t('recuse.reason')} rows={3} maxLength={200} value={said.reason} onChange={(reason) => setSaid({ ...said, reason })} error={lacks('reason')} />
        </div>
      </Confirm>
    </>
  );
}
