import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { MorePages } from '../shared/MorePages';
import { Page, Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { FundChoice } from './FundChoice';
import { batchTones } from './tones';
import { useBatches, usePrepare, useWaiting, type BatchRow, type WaitingOrder } from './useBank';

/** Batches for the bank; who works for finance puts payments that wait into a new one. */
export function BatchesPage() {
  const { t } = useTranslation('bank');
  const { role } = useCaller();
  const nameOf = usePersonName();
  const batches = useBatches();
  const columns: Column<BatchRow>[] = [
    { key: 'batch', head: t('batch'), names: true, cell: (row) => <Link to={`/bank-batches/${row.batch}`}>{row.batch}</Link> },
    { key: 'fund', head: t('fund'), cell: (row) => row.fund },
    { key: 'count', head: t('count'), right: true, cell: (row) => row.count },
    { key: 'total', head: t('total'), right: true, cell: (row) => yuan(row.total) },
    { key: 'prepared', head: t('prepared'), cell: (row) => `${nameOf(row.preparedBy)}　${moment(row.preparedAt)}` },
    { key: 'released', head: t('released'), cell: (row) => row.releasedBy ? `${nameOf(row.releasedBy)}　${moment(row.releasedAt)}` : '—' },
    { key: 'status', head: t('state'), cell: (row) => <Pill tone={batchTones[row.status]}>{t(`batchStatus.${row.status}`)}</Pill> },
  ];
  return (
    <Page title={t('batches')} lead={t('batchesLead')}>
      <div className="stack">
        {role === 'finance' && <Prepare />}
        <Loaded of={batches}>
          {() => batches.items.length === 0 ? <Empty title={t('noBatches')} /> : (
            <div><Records caption={t('batches')} columns={columns} groups={[{ key: 'all', rows: [...batches.items].reverse() }]} rowKey={(row) => row.batch} /><MorePages of={batches} /></div>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function Prepare() {
  const { t } = useTranslation('bank');
  const navigate = useNavigate();
  const [fund, setFund] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const waiting = useWaiting(fund);
  const prepare = usePrepare(({ batch }) => void navigate(`/bank-batches/${batch}`));
  const all = waiting.data?.items ?? [];
  const chosen = all.filter((one) => !left.includes(one.endToEndId));
  const turn = (key: string, on: boolean) => setLeft(on ? left.filter((one) => one !== key) : [...left, key]);
  const columns: Column<WaitingOrder>[] = [
    { key: 'take', head: t('take'), cell: (row) => <Checkbox aria-label={t('takeOne', { payee: row.payee.holder, no: row.no })} checked={!left.includes(row.endToEndId)} onChange={(event) => turn(row.endToEndId, event.target.checked)} /> },
    { key: 'payee', head: t('payee'), names: true, cell: (row) => row.payee.holder ?? '—' },
    { key: 'account', head: t('account'), cell: (row) => `${row.payee.bank}　${row.payee.number}` },
    { key: 'contract', head: t('contract'), cell: (row) => <Link to={`/payments/${row.round}/${row.proposal}/${row.no}`}>{t('instalment', { round: row.round, no: row.no })}</Link> },
    { key: 'amount', head: t('amount'), right: true, cell: (row) => yuan(row.amount) },
  ];
  return (
    <Panel title={t('prepareTitle')} finding={t('prepareText')}>
      <div className="stack">
        <FundChoice id="batch-fund" value={fund} onChange={(next) => { setFund(next); setLeft([]); }} />
        <ErrorSummary refused={prepare.error} />
        {fund !== '' && (
          <Loaded of={waiting}>
            {() => all.length === 0 ? <p>{t('nothingWaits')}</p> : (
              <>
                <Records caption={t('waiting')} columns={columns} groups={[{ key: 'all', rows: all }]} rowKey={(row) => row.endToEndId} />
                <div><Button type="primary" disabled={chosen.length === 0} loading={prepare.isPending} onClick={() => prepare.mutate({ fund, orders: chosen.map((one) => one.endToEndId) })}>{t('prepare', { count: chosen.length, total: yuan(sumOf(chosen.map((one) => one.amount))) })}</Button></div>
              </>
            )}
          </Loaded>
        )}
      </div>
    </Panel>
  );
}
