import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Panel, Pill } from '../shared/Page';
import { moment } from '../words/dates';
import { yuan } from '../words/money';
import type { FeeOrders, FeeReport } from './useFees';

/** A resident's report, and what an officer found. */
export function Report({ report, isOfficer, orders: { answer } }: { report: FeeReport; isOfficer: boolean; orders: FeeOrders }) {
  const { t } = useTranslation('fees');
  const [upheld, setUpheld] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const id = `finding-${report.report}`;
  const faults = tried && (upheld === null || reason.trim() === '') ? [{ id, message: t('findingMissing') }] : [];
  function send() {
    setTried(true);
    if (upheld !== null && reason.trim() !== '') answer.mutate({ report: report.report, upheld, reason: reason.trim() });
  }

  return (
    <Panel title={t('reportOf', { moment: moment(report.at) })} finding={t('reportIs', { number: report.report })} extra={report.upheld === null ? <Pill tone="warn">{t('waits')}</Pill> : <Pill tone={report.upheld ? 'bad' : undefined}>{t(report.upheld ? 'isUpheld' : 'isNot')}</Pill>}>
      <div className="stack">
        <p>{report.text}</p>
        <Facts rows={[
          ...(report.site ? [[t('field.site'), report.site] as const] : []), ...(report.amount ? [[t('field.amount'), yuan(report.amount)] as const] : []),
          ...(report.contact ? [[t('contact'), report.contact] as const] : []), ...(report.reason ? [[t('found'), report.reason] as const] : []),
        ]} />
        {isOfficer && report.upheld === null && (
          <>
            <ErrorSummary faults={faults} refused={answer.error} />
            <Radio.Group aria-label={t('finding')} value={upheld} onChange={(event) => setUpheld(event.target.value as boolean)} options={[{ value: true, label: t('isUpheld') }, { value: false, label: t('isNot') }]} />
            <TextField id={id} label={t('found')} hint={t('foundHint')} rows={3} maxLength={1000} value={reason} onChange={setReason} error={faults[0]?.message} />
            <div><Button loading={answer.isPending} onClick={send}>{t('answerVerb')}</Button></div>
          </>
        )}
      </div>
    </Panel>
  );
}
