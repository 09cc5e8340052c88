import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { useKept } from '../shared/useKept';
import type { Objection } from './useObjections';

interface Answer { upheld: 'yes' | 'no' | ''; reason: string }

/** Answering an objection with a reason; an upheld one costs the proposal its award. */
export function Resolve({ round, objection: { objection }, title, done }: { round: string; objection: Objection; title: string; done: (answered: Objection) => void }) {
  const { t } = useTranslation('objections');
  const api = useApi();
  const { value: answer, set, forget } = useKept<Answer>(`resolution:${objection}`, { upheld: '', reason: '' });
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [choice, why] = [`upheld-${objection}`, `reason-${objection}`];
  const faults: FieldFault[] = [...(answer.upheld === '' ? [{ id: choice, message: t('missing.upheld') }] : []), ...(answer.reason.trim() === '' ? [{ id: why, message: t('missing.reason') }] : [])];
  const resolve = useCommand(
    (input: Answer, key) => taken(api.POST('/rounds/{round}/objections/{objection}/resolution', {
      params: { path: { round, objection }, header: { 'Idempotency-Key': key } }, body: { upheld: input.upheld === 'yes', reason: input.reason },
    })),
    (answered) => {
      forget();
      done(answered);
    },
  );
  function ask() {
    setChecked(true);
    if (faults.length === 0) setAsking(true);
  }

  const verb = t(answer.upheld === 'yes' ? 'uphold' : 'dismiss');
  return (
    <div className="stack">
      {checked && <ErrorSummary faults={faults} />}
      <fieldset className={checked && answer.upheld === '' ? 'field wrong' : 'field'} id={choice} tabIndex={-1}>
        <legend>{t('decision')}</legend>
        <Radio.Group value={answer.upheld} onChange={(event) => set((before) => ({ ...before, upheld: event.target.value as Answer['upheld'] }))}>
          <div className="stack-small">
            <Radio value="yes">{t('yes')}</Radio>
            <Radio value="no">{t('no')}</Radio>
          </div>
        </Radio.Group>
      </fieldset>
      <TextField id={why} label={t('answer')} hint={t('answerHint')} rows={4} maxLength={2000} value={answer.reason} onChange={(reason) => set((before) => ({ ...before, reason }))} error={checked && answer.reason.trim() === '' ? t('missing.reason') : undefined} />
      <div><Button type="primary" onClick={ask}>{t('resolve')}</Button></div>
      <Confirm open={asking} title={t('confirm', { title })} verb={verb} danger={answer.upheld === 'yes'} busy={resolve.isPending} refused={resolve.error} onConfirm={() => resolve.mutate(answer)} onClose={() => setAsking(false)}>
        <div className="stack"><p className="strong">{t(answer.upheld === 'yes' ? 'yes' : 'no')}</p><p>{answer.reason}</p><p className="quiet">{t(answer.upheld === 'yes' ? 'upheldText' : 'dismissedText')}</p></div>
      </Confirm>
    </div>
  );
}
