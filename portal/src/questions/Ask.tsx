import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import type { Question } from './useQuestions';

/** The form for a question; what is typed is kept until it was sent. */
export function Ask({ round, done }: { round: string; done: (asked: Question) => void }) {
  const { t } = useTranslation('questions');
  const api = useApi();
  const text = useKept(`question:${round}`, '');
  const [missing, setMissing] = useState(false);
  const ask = useCommand(
    (said: string, key) => taken(api.POST('/rounds/{round}/questions', { params: { path: { round }, header: { 'Idempotency-Key': key } }, body: { text: said } })),
    (asked) => {
      text.set('');
      text.forget();
      done(asked);
    },
  );
  const said = text.value.trim();
  const faults = missing && said === '' ? [{ id: 'text', message: t('textMissing') }] : faultsOf(ask.error);
  function send() {
    setMissing(said === '');
    if (said !== '') ask.mutate(said);
  }

  return (
    <Panel title={t('ask')}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={ask.error} />
        {ask.isSuccess && said === '' && <Note tone="good">{t('sent')}</Note>}
        <TextField id="text" label={t('text')} hint={t('textHint')} rows={3} maxLength={1000} value={text.value} onChange={text.set} error={faults[0]?.message} />
        <div><Button type="primary" loading={ask.isPending} onClick={send}>{t('send')}</Button></div>
      </div>
    </Panel>
  );
}
