import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { ReasonForm } from '../shared/ReasonForm';
import { useKept } from '../shared/useKept';
import type { Question } from './useQuestions';

/** Answering a question to all, or saying that it is not about the round. */
export function Answer({ round, one: { question }, done }: { round: string; one: Question; done: (settled: Question) => void }) {
  const { t } = useTranslation('questions');
  const api = useApi();
  const text = useKept(`answer:${question}`, '');
  const [missing, setMissing] = useState(false);
  const params = (key: string) => ({ path: { round, question }, header: { 'Idempotency-Key': key } });
  const answer = useCommand(
    (said: string, key) => taken(api.POST('/rounds/{round}/questions/{question}/answer', { params: params(key), body: { text: said } })),
    (answered) => {
      text.forget();
      done(answered);
    },
  );
  const dismiss = useCommand((reason: string, key) => taken(api.POST('/rounds/{round}/questions/{question}/dismissal', { params: params(key), body: { reason } })), done);
  const id = `answer-${question}`;
  const said = text.value.trim();
  const faults = missing && said === '' ? [{ id, message: t('answerMissing') }] : faultsOf(answer.error).map(({ message }) => ({ id, message }));
  function send() {
    setMissing(said === '');
    if (said !== '') answer.mutate(said);
  }

  return (
    <>
      <ErrorSummary faults={faults} refused={answer.error} />
      <TextField id={id} label={t('answer')} hint={t('answerHint')} rows={4} maxLength={4000} value={text.value} onChange={text.set} error={faults[0]?.message} />
      <div><Button type="primary" loading={answer.isPending} onClick={send}>{t('answerVerb')}</Button></div>
      <details>
        <summary>{t('orDismiss')}</summary>
        <ReasonForm name={`dismissal:${question}`} label={t('reason')} verb={t('dismissVerb')} command={dismiss} send={(reason) => dismiss.mutateAsync(reason)} />
      </details>
    </>
  );
}
