import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Facts, Panel } from '../shared/Page';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import type { StepProps } from './Decision';

/** Every order there was for this instalment: its name at the bank, how far it came, and what the bank said. */
export function OrdersPanel({ instalment: { orders } }: Pick<StepProps, 'instalment'>) {
  const { t } = useTranslation('payments');
  if (orders.length === 0) return null;
  return (
    <Panel title={t('orders.title')} finding={t('orders.finding', { count: orders.length })}>
      <div className="stack">
        {[...orders].reverse().map((order) => (
          <Facts key={order.endToEndId} rows={[
            [t('orders.id'), <code key="id">{order.endToEndId}</code>],
            [t('orders.stage'), t(`orders.is.${order.stage}`)],
            [t('row.amount'), yuan(order.amount)],
            ...(order.batch ? [[t('orders.batch'), <Link key="batch" to={`/bank/batches/${order.batch}`}>{order.batch}</Link>] as [string, ReactNode]] : []),
            ...(order.settledOn ? [[t('orders.settledOn'), fullDay(order.settledOn)] as [string, string]] : []),
            ...(order.bankReason ? [[t('orders.bankReason'), order.bankReason] as [string, string]] : []),
          ]} />
        ))}
      </div>
    </Panel>
  );
}
