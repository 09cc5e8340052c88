import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../identity/roles';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { useCalls, useMonth, type LedgerMonth, type LedgerOrders, type ServiceRecord } from './useLedgers';

/** The records of a month; an officer sees first whom to call. */
export function Month({ ledger, month, role, orders }: { ledger: string; month: LedgerMonth; role: Role; orders: LedgerOrders }) {
  const { t } = useTranslation('serviceLedgers');
  const found = useMonth(ledger, month.month);
  const columns: Column<ServiceRecord>[] = [
    { key: 'id', head: t('recordId'), names: true, cell: (one) => one.id },
    { key: 'client', head: t('client'), cell: (one) => one.client },
    { key: 'worker', head: t('worker'), cell: (one) => one.worker },
    { key: 'start', head: t('start'), cell: (one) => moment(one.start) },
    { key: 'minutes', head: t('minutes'), right: true, cell: (one) => one.minutes },
    { key: 'verification', head: t('verification'), cell: (one) => t(`word.${one.verification}`, { defaultValue: one.verification }) },
    { key: 'state', head: t('state'), cell: (one) => <State record={one} /> },
  ];
  const canCorrect = role === 'applicant' && !month.settledBy;
  return (
    <div className="stack">
      {role === 'officer' && !month.settledBy && <Calls ledger={ledger} month={month.month} orders={orders} />}
      <Loaded of={found}>
        {() => (
          <div className="stack">
            <Records caption={t('recordsOf', { month: month.month })} columns={columns} groups={[{ key: 'all', rows: found.items }]} rowKey={(one) => one.id} />
            {found.hasNextPage && <div><Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('more')}</Button></div>}
            {canCorrect && found.items.filter((one) => one.withdrawn === null).map((one) => (
              <details key={one.id}>
                <summary>{t('orWithdraw', { id: one.id })}</summary>
                <ReasonForm name={`ledger-withdrawal:${ledger}:${one.id}`} label={t('withdrawReason')} verb={t('withdraw')} command={orders.correct} send={(reason) => orders.correct.mutateAsync({ record: one.id, reason })} />
              </details>
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function State({ record }: { record: ServiceRecord }) {
  const { t } = useTranslation('serviceLedgers');
  if (record.withdrawn) return <><Pill tone="bad">{t('withdrawn')}</Pill><span className="second">{record.withdrawn}</span></>;
  return record.confirmed ? <Pill tone="good">{t('confirmed')}</Pill> : <Pill>{t('counts')}</Pill>;
}

/** Whom to call: drawn by a hash that nobody chooses. */
function Calls({ ledger, month, orders: { call } }: { ledger: string; month: string; orders: LedgerOrders }) {
  const { t } = useTranslation('serviceLedgers');
  const drawn = useCalls(ledger, month);
  const waiting = drawn.data?.items.filter((one) => one.confirmed === null && one.withdrawn === null) ?? [];
  if (waiting.length === 0) return null;
  return (
    <div className="stack">
      <ErrorSummary refused={call.error} />
      {waiting.map((one) => (
        <div key={one.id} className="row">
          <span>{t('callOf', { id: one.id, client: one.client, at: moment(one.start), minutes: one.minutes })}</span>
          <Button aria-label={t('confirm', { id: one.id })} loading={call.isPending} onClick={() => call.mutate({ record: one.id, confirmed: true, note: null })}>{t('confirmVerb')}</Button>
          <Button danger aria-label={t('deny', { id: one.id })} loading={call.isPending} onClick={() => call.mutate({ record: one.id, confirmed: false, note: null })}>{t('denyVerb')}</Button>
        </div>
      ))}
    </div>
  );
}
