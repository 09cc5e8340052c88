import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultAt, type FieldFault } from '../shared/ErrorSummary';
import { Field, TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { fullDay } from '../words/dates';

/** An objection to one of the outcomes of the notice, with its grounds. */
export function RaiseObjection({ round, notice, onRaised }: { round: string; notice: Schema<'PublicNoticeView'>; onRaised: (raised: Schema<'ObjectionView'>) => void }) {
  const { t } = useTranslation('proposals');
  const api = useApi();
  const form = useKept(`objection:${round}`, { proposal: '', grounds: '' });
  const { proposal, grounds } = form.value;
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const [confirming, setConfirming] = useState(false);
  const about = notice.awards.find((one) => one.proposal === proposal);
  const raise = useCommand(
    (body: Schema<'ObjectionBody'>, key) => taken(api.POST('/rounds/{round}/objections', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body })),
    (raised) => {
      onRaised(raised);
      form.set({ proposal: '', grounds: '' });
      form.forget();
      setConfirming(false);
    },
  );

  function ask() {
    const found = [
      ...(proposal ? [] : [{ id: 'proposal', message: t('objection.fault.proposal') }]),
      ...(grounds.trim() ? [] : [{ id: 'grounds', message: t('objection.fault.grounds') }]),
    ];
    setFaults(found);
    raise.reset();
    setConfirming(found.length === 0);
  }

  return (
    <Panel title={t('objection.raise')} finding={t('objection.until', { day: fullDay(notice.publicity.through) })}>
      <ErrorSummary faults={faults} />
      <div className="form">
        <Field id="proposal" label={t('objection.about')} error={faultAt(faults, 'proposal')}>
          {({ status, ...aria }) => (
            <Select
              {...aria} status={status} value={proposal || undefined} placeholder={t('choose')} onChange={(value: string) => form.set((before) => ({ ...before, proposal: value }))}
              options={notice.awards.map((one) => ({ value: one.proposal, label: t('objection.choice', { title: one.title, organization: one.organization, outcome: t(`result.outcome.${one.outcome}`) }) }))}
            />
          )}
        </Field>
        <TextField id="grounds" label={t('objection.grounds')} hint={t('objection.groundsHint')} rows={6} maxLength={4000} value={grounds} error={faultAt(faults, 'grounds')} onChange={(value) => form.set((before) => ({ ...before, grounds: value }))} />
        <div><Button type="primary" size="large" onClick={ask}>{t('objection.send')}</Button></div>
      </div>
      <Confirm open={confirming} title={t('objection.confirm')} verb={t('objection.send')} busy={raise.isPending} refused={raise.error} onClose={() => setConfirming(false)} onConfirm={() => raise.mutate({ proposal, grounds: grounds.trim() })}>
        <p>{t('objection.confirmText', { title: about?.title, organization: about?.organization })}</p>
      </Confirm>
    </Panel>
  );
}
