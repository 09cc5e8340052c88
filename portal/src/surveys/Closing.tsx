import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { fullDay } from '../words/dates';
import type { StepProps } from './useSurvey';

/** Counts the answers once the last day is over. */
export function Closing({ survey: { plan, counts }, orders: { close } }: StepProps) {
  const { t } = useTranslation('surveys');
  const [reason, setReason] = useState('');
  const papers = counts?.papersWaiting ?? 0;
  return (
    <Panel title={t('closing.title')} finding={t('closing.text', { day: fullDay(plan?.closesOn) })}>
      <div className="stack">
        <ErrorSummary refused={close.error} />
        {papers > 0 && <TextField id="papersLeft" label={t('closing.papers', { count: papers })} hint={t('closing.papersHint')} rows={2} maxLength={500} value={reason} onChange={setReason} />}
        <div><Button loading={close.isPending} onClick={() => close.mutate(reason.trim() || null)}>{t('closing.verb')}</Button></div>
      </div>
    </Panel>
  );
}
