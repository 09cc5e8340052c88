import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../identity/roles';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { yuan } from '../words/money';
import type { Receivable, ReceivableOrders } from './useReceivables';

/** The step of a write-off that is the reader's: one of three people. */
export function WriteOffSteps({ receivable, role, orders }: { receivable: Receivable; role: Role; orders: ReceivableOrders }) {
  const { t } = useTranslation('receivables');
  const { proposeWriteOff } = orders;
  const status = receivable.writeOff?.status;
  const waits = status === 'proposed' || status === 'approved';
  if (role === 'officer' && receivable.status === 'open' && !waits) {
    return (
      <Panel title={t('writeOff')} finding={t('writeOffText', { left: yuan(receivable.left) })}>
        <ReasonForm name={`write-off:${receivable.organization}:${receivable.receivable}`} label={t('writeOffReason')} verb={t('writeOffVerb')} danger command={proposeWriteOff} send={(reason) => proposeWriteOff.mutateAsync(reason)} />
      </Panel>
    );
  }

  const mine = (role === 'approver' && status === 'proposed') || (role === 'finance-approver' && status === 'approved');
  return mine ? <Decide receivable={receivable} isLast={role === 'finance-approver'} orders={orders} /> : null;
}

function Decide({ receivable, isLast, orders }: { receivable: Receivable; isLast: boolean; orders: ReceivableOrders }) {
  const { t } = useTranslation('receivables');
  const { approveWriteOff, confirmWriteOff, refuseWriteOff } = orders;
  const amount = yuan(receivable.writeOff?.amount);
  return (
    <Panel title={t(isLast ? 'confirmTitle' : 'approveTitle', { amount })} finding={t('threePeople')}>
      <div className="stack">
        <ErrorSummary refused={isLast ? confirmWriteOff.error : approveWriteOff.error} />
        <div>
          {isLast
            ? <Button type="primary" danger loading={confirmWriteOff.isPending} onClick={() => confirmWriteOff.mutate('confirm')}>{t('confirmVerb', { amount })}</Button>
            : <Button type="primary" loading={approveWriteOff.isPending} onClick={() => approveWriteOff.mutate('approve')}>{t('approveVerb', { amount })}</Button>}
        </div>
        <details><summary>{t('orRefuse')}</summary><ReasonForm name={`write-off-refusal:${receivable.receivable}`} label={t('refuseReason')} verb={t('refuseWriteOff')} command={refuseWriteOff} send={(reason) => refuseWriteOff.mutateAsync(reason)} /></details>
      </div>
    </Panel>
  );
}
