import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useOrganizationNames } from '../contracts/useNames';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Page, Panel, Pill } from '../shared/Page';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { Month } from './Month';
import { Upload } from './Upload';
import { useLedger, useLedgerOrders, type Ledger, type LedgerMonth, type LedgerOrders } from './useLedgers';

/** A ledger: what each month comes to, what was refused, and for its supplier the ways to record. */
export function LedgerPage() {
  const { t } = useTranslation('serviceLedgers');
  const { role } = useCaller();
  const { ledger = '' } = useParams();
  const found = useLedger(ledger);
  const orders = useLedgerOrders(ledger);
  const [shown, setShown] = useState('');
  const isSupplier = role === 'applicant';
  const back = isSupplier ? '/own-ledgers' : '/service-ledgers';
  return (
    <Page
      title={found.data?.title ?? t('heading')} crumbs={[{ to: back, text: t('heading') }]}
      lead={found.data && t('leadOf', { total: yuan(found.data.total), full: found.data.clientsAtCap, clients: found.data.clients })}
      actions={isSupplier && <Link className="ant-btn ant-btn-primary" to={`/own-ledgers/${ledger}/record`}>{t('record')}</Link>}
    >
      <Loaded of={found}>
        {(data) => (
          <div className="stack">
            <Terms ledger={data} isSupplier={isSupplier} />
            {data.months.length === 0 && <Panel title={t('months')}><p>{t('noMonths')}</p></Panel>}
            {data.months.map((one) => (
              <OneMonth key={one.month} month={one} linked={data.proposal !== null} isOfficer={role === 'officer'} orders={orders} show={() => setShown(shown === one.month ? '' : one.month)}>
                {shown === one.month && <Month ledger={ledger} month={one} role={role} orders={orders} />}
              </OneMonth>
            ))}
            {isSupplier && <Upload orders={orders} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Terms({ ledger, isSupplier }: { ledger: Ledger; isSupplier: boolean }) {
  const { t } = useTranslation('serviceLedgers');
  const nameOf = useOrganizationNames(!isSupplier);
  return (
    <Panel title={t('terms')}>
      <Facts rows={[
        ...(isSupplier ? [] : [[t('organization'), nameOf(ledger.organization)] as const]), [t('field.unitPrice'), yuan(ledger.unitPrice)],
        [t('days'), t('fromThrough', { from: fullDay(ledger.from), through: fullDay(ledger.through) })],
        ...(ledger.proposal ? [[t('field.proposal'), ledger.proposal] as const] : []),
        ...ledger.rejected.map((one) => [t(`code.${one.code.slice('record.'.length)}`), t('rows', { count: one.rows })] as const),
      ]} />
    </Panel>
  );
}

interface OneMonthProps { month: LedgerMonth; linked: boolean; isOfficer: boolean; orders: LedgerOrders; show: () => void; children: React.ReactNode }

function OneMonth({ month, linked, isOfficer, orders: { settle }, show, children }: OneMonthProps) {
  const { t } = useTranslation('serviceLedgers');
  const isOpen = !month.settledBy || month.notClaimable !== null;
  const state = month.instalment
    ? <Pill tone="good">{t('claimable', { no: month.instalment })}</Pill>
    : month.notClaimable
      ? <Pill tone="bad">{t('notClaimable', { code: month.notClaimable })}</Pill>
      : month.settledBy ? <Pill tone={linked ? 'warn' : 'good'}>{t('settled')}</Pill> : <Pill>{t('running')}</Pill>;
  return (
    <Panel title={month.month} finding={t('monthIs', { records: month.records, minutes: month.minutes, amount: yuan(month.amount) })} extra={state}>
      <div className="stack">
        {month.callsNeeded > 0 && <p>{t('callsAre', { needed: month.callsNeeded, made: month.confirmed + month.denied, denied: month.denied })}</p>}
        {isOfficer && isOpen && month.records > 0 && (
          <>
            <ErrorSummary refused={settle.variables === month.month ? settle.error : null} />
            <div><Button type="primary" loading={settle.isPending} onClick={() => settle.mutate(month.month)}>{t('settle', { month: month.month, amount: yuan(month.amount) })}</Button></div>
          </>
        )}
        <div><Button onClick={show}>{t('showRecords', { month: month.month })}</Button></div>
        {children}
      </div>
    </Panel>
  );
}
