import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { useOfficersOrders } from './orders';

/** Accepts a report, or gives it back with remarks. */
export function ReportDecision({ report }: { report: string }) {
  const { t } = useTranslation('performance');
  const { accept, returnReport } = useOfficersOrders();
  const [remarks, setRemarks] = useState('');
  const [missing, setMissing] = useState(false);
  const said = remarks.trim();
  const faults = missing && said === '' ? [{ id: 'remarks', message: t('report.missing.remarks') }] : [];

  function giveBack() {
    setMissing(said === '');
    if (said !== '') returnReport.mutate({ report, remarks: said });
  }

  return (
    <Panel title={t('report.decide')}>
      <div className="form">
        <ErrorSummary faults={faults} refused={accept.error ?? returnReport.error} />
        <TextField id="remarks" label={t('report.remarks')} hint={t('report.remarksHint')} rows={3} maxLength={2000} value={remarks} onChange={setRemarks} error={faults[0]?.message} />
        <div className="row">
          <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate({ report, remarks: said || null })}>{t('report.accept')}</Button>
          <Button loading={returnReport.isPending} onClick={giveBack}>{t('report.giveBack')}</Button>
        </div>
      </div>
    </Panel>
  );
}
