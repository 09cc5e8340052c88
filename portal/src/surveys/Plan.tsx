import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import type { StepProps } from './useSurvey';

const least = 3;

/** Questions, public value and last day, fixed before anybody can know whom the draw names. */
export function Plan({ survey, orders: { plan } }: StepProps) {
  const { t } = useTranslation('surveys');
  const [questions, setQuestions] = useState('');
  const [asksForText, setAsksForText] = useState(true);
  const [publicSource, setSource] = useState('');
  const [from, setFrom] = useState('');
  const [closesOn, setClosesOn] = useState('');
  const [tried, setTried] = useState(false);
  const asked = questions.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const missing = [
    ...(asked.length < least ? [{ id: 'questions', message: t('plan.questionsMissing') }] : []),
    ...(publicSource.trim() === '' ? [{ id: 'publicSource', message: t('plan.sourceMissing') }] : []),
    ...(from === '' ? [{ id: 'publicFrom', message: t('plan.fromMissing') }] : []),
    ...(closesOn === '' ? [{ id: 'closesOn', message: t('plan.lastDayMissing') }] : []),
  ];
  const faults = tried && missing.length > 0 ? missing : faultsOf(plan.error);
  function send() {
    setTried(true);
    if (missing.length > 0) return;
    plan.mutate({ frameDigest: survey.frame.digest, questions: asked, asksForText, publicSource: publicSource.trim(), publicFrom: `${from.length === 16 ? `${from}:00` : from}+08:00`, closesOn });
  }

  return (
    <Panel title={t('plan.title')} finding={t('plan.text', { count: survey.frame.clients })}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={plan.error} />
        <TextField id="questions" label={t('plan.questions')} hint={t('plan.questionsHint')} rows={5} value={questions} onChange={setQuestions} error={faultAt(faults, 'questions')} below={t('plan.count', { count: asked.length })} />
        <Checkbox checked={asksForText} onChange={(event) => setAsksForText(event.target.checked)}>{t('plan.asksForText')}</Checkbox>
        <TextField id="publicSource" label={t('plan.source')} hint={t('plan.sourceHint')} value={publicSource} maxLength={200} onChange={setSource} error={faultAt(faults, 'publicSource')} />
        <TextField id="publicFrom" type="datetime-local" label={t('plan.from')} value={from} onChange={setFrom} error={faultAt(faults, 'publicFrom')} />
        <TextField id="closesOn" type="date" label={t('lastDay')} value={closesOn} onChange={setClosesOn} error={faultAt(faults, 'closesOn')} />
        <div><Button type="primary" loading={plan.isPending} onClick={send}>{t('plan.verb')}</Button></div>
      </div>
    </Panel>
  );
}
