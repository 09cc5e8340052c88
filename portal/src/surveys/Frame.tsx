import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Panel } from '../shared/Page';
import { clientsOf } from './clients';
import type { SurveyOrders } from './useSurvey';

/** The list of clients: a reference a line, with its site behind a comma. */
export function Frame({ orders: { frame }, again }: { orders: SurveyOrders; again?: boolean }) {
  const { t } = useTranslation('surveys');
  const [stage, setStage] = useState<'midterm' | 'final'>('midterm');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const clients = clientsOf(text);
  const faults = missing && clients.length === 0 ? [{ id: 'clients', message: t('frame.missing') }] : faultsOf(frame.error).map(({ message }) => ({ id: 'clients', message }));
  function send() {
    setMissing(clients.length === 0);
    if (clients.length > 0) frame.mutate({ stage, clients });
  }

  return (
    <Panel title={again ? t('frame.again') : t('frame.title')} finding={t('frame.text')}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={frame.error} />
        <Note><p>{t('frame.noNames')}</p></Note>
        <Radio.Group aria-label={t('stage')} value={stage} onChange={(event) => setStage(event.target.value as 'midterm' | 'final')} options={(['midterm', 'final'] as const).map((value) => ({ value, label: t(`stageOf.${value}`) }))} />
        <TextField id="clients" label={t('frame.list')} hint={t('frame.hint')} rows={8} value={text} onChange={setText} error={faults[0]?.message} below={t('frame.count', { count: clients.length })} />
        <div><Button type="primary" loading={frame.isPending} onClick={send}>{t('frame.verb', { count: clients.length })}</Button></div>
      </div>
    </Panel>
  );
}
