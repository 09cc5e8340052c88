import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useSubmitted } from '../examination/useSubmitted';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import type { Round } from '../proceedings/useRound';
import { ErrorSummary, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import type { Objection } from './useObjections';

const nothing = { proposal: '', grounds: '' };

/** An officer writes down what somebody without an account sent in, within the days of the notice. */
export function Register({ round: { round }, proposals, done }: { round: Round; proposals: ReturnType<typeof useSubmitted>; done: (raised: Objection) => void }) {
  const { t } = useTranslation('objections');
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [checked, setChecked] = useState(false);
  const { value: said, set, forget, wasKept } = useKept(`objection:${round}`, nothing);
  const raise = useCommand(
    (body: typeof said, key) => taken(api.POST('/rounds/{round}/objections', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body })),
    (raised) => {
      done(raised);
      set(nothing);
      forget();
      setChecked(false);
      setOpen(false);
    },
  );
  if (!open && !(wasKept && said.grounds !== '')) return <div><Button onClick={() => setOpen(true)}>{t('register')}</Button></div>;

  const lacking: FieldFault[] = (['proposal', 'grounds'] as const).filter((field) => said[field].trim() === '').map((id) => ({ id, message: t(`missing.${id}`) }));
  const faults = checked ? [...lacking, ...faultsOf(raise.error)] : [];
  const fault = (id: string) => faults.find((one) => one.id === id)?.message;
  function send() {
    setChecked(true);
    if (lacking.length === 0) raise.mutate(said);
  }

  return (
    <Panel title={t('register')} finding={t('registerText')}>
      <div className="form">
        <ErrorSummary faults={faults} refused={raise.error} />
        <Field id="proposal" label={t('about')} error={fault('proposal')} below={proposals.hasNextPage && <Button size="small" onClick={() => void proposals.fetchNextPage()}>{t('moreProposals')}</Button>}>
          {(aria) => (
            <Select
              {...aria} showSearch={{ optionFilterProp: 'label' }} value={said.proposal || null} disabled={proposals.items.length === 0} style={{ width: '100%' }} onChange={(proposal) => set((before) => ({ ...before, proposal }))}
              options={proposals.items.map((one) => ({ value: one.proposal, label: `${one.content.title}　${one.organizationName ?? one.organization}` }))}
            />
          )}
        </Field>
        <TextField id="grounds" label={t('grounds')} hint={t('groundsHint')} rows={5} maxLength={2000} value={said.grounds} onChange={(grounds) => set((before) => ({ ...before, grounds }))} error={fault('grounds')} />
        <div className="row"><Button type="primary" loading={raise.isPending} onClick={send}>{t('registerVerb')}</Button></div>
      </div>
    </Panel>
  );
}
