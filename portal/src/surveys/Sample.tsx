import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { moment } from '../words/dates';
import type { StepProps } from './useSurvey';

/** The draw, with the value that the named source has published. */
export function Sample({ survey: { plan }, orders: { sample } }: StepProps) {
  const { t } = useTranslation('surveys');
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const faults = tried && value.trim() === '' ? [{ id: 'publicValue', message: t('sample.missing') }] : faultsOf(sample.error);
  function send() {
    setTried(true);
    if (value.trim() !== '') sample.mutate(value.trim());
  }

  return (
    <Panel title={t('sample.title')} finding={t('sample.text', { source: plan?.publicSource, moment: moment(plan?.publicFrom) })}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={sample.error} />
        <TextField id="publicValue" label={t('value')} hint={t('sample.hint')} value={value} maxLength={200} onChange={setValue} error={faults[0]?.message} />
        <div><Button type="primary" loading={sample.isPending} onClick={send}>{t('sample.verb', { count: plan?.sampleSize })}</Button></div>
      </div>
    </Panel>
  );
}
