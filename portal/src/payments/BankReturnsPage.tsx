import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, useCommand, usePages } from '../http/context';
import { taken } from '../http/problems';
import { useCaller } from '../identity/context';
import { MorePages } from '../shared/MorePages';
import { Page, Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { yuan } from '../words/money';

type Row = Schema<'BankReturnRow'>;

/** Money that the bank gave back after the end of a contract: an approver decides, then it is paid again or kept. */
export function BankReturnsPage() {
  const { t } = useTranslation('payments');
  const api = useApi();
  const { role } = useCaller();
  const rows = usePages(['bank-returns'], (cursor) => taken(api.GET('/bank-returns', { params: { query: { cursor, limit: 100 } } })));
  const [chosen, setChosen] = useState<string | null>(null);
  const keyOf = (row: Row) => `${row.round}|${row.proposal}|${row.instalment}`;
  const columns: Column<Row>[] = [
    { key: 'at', head: t('returns.at'), cell: ({ bankReturn }) => moment(bankReturn.at) },
    { key: 'contract', head: t('returns.contract'), names: true, cell: (row) => <Link to={`/rounds/${row.round}/contracts/${row.proposal}`}>{`${row.proposal}　${t('noShort', { no: row.instalment })}`}</Link> },
    { key: 'amount', head: t('amount'), right: true, cell: ({ bankReturn }) => yuan(bankReturn.amount) },
    { key: 'reason', head: t('returns.reason'), cell: ({ bankReturn }) => bankReturn.bankReason ?? '—' },
    { key: 'state', head: t('state'), cell: ({ bankReturn }) => t(bankReturn.outcome ? `returns.outcome.${bankReturn.outcome}` : 'returns.waits') },
    {
      key: 'action', head: t('action'), cell: (row) => role === 'approver'
        ? <button type="button" className="linked" onClick={() => setChosen(keyOf(row))}>{t('returns.decide')}</button>
        : role === 'officer' ? '—' : <Link to={`/payments/${row.round}/${row.proposal}/${row.instalment}`}>{t('verb.look')}</Link>,
    },
  ];
  const row = rows.items.find((one) => keyOf(one) === chosen);

  return (
    <Page title={t('returns.title')} lead={t('returns.lead')}>
      <div className="stack">
        {row && <Decide key={chosen} row={row} />}
        <Loaded of={rows}>
          {() => rows.items.length === 0 ? <Empty title={t('returns.none')} /> : (
            <div><Records caption={t('returns.title')} columns={columns} groups={[{ key: 'all', rows: rows.items }]} rowKey={keyOf} mark={(one) => keyOf(one) === chosen ? 'chosen' : undefined} /><MorePages of={rows} /></div>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function Decide({ row }: { row: Row }) {
  const { t } = useTranslation('payments');
  const api = useApi();
  const [outcome, setOutcome] = useState<'payAgain' | 'keep'>('payAgain');
  const { round, proposal, instalment: no, bankReturn } = row;
  const decide = useCommand((body: Schema<'BankReturnDecisionBody'>, key) =>
    taken(api.POST('/rounds/{round}/contracts/{proposal}/instalments/{no}/bank-return-decision', { params: { path: { round, proposal, no }, header: { 'Idempotency-Key': key } }, body })));
  return (
    <Panel title={t('returns.decideTitle', { amount: yuan(bankReturn.amount), proposal })} finding={t('returns.decideText')}>
      <div className="stack">
        <Radio.Group aria-label={t('returns.outcomeLabel')} value={outcome} onChange={(event) => setOutcome(event.target.value as 'payAgain' | 'keep')}
          options={[{ value: 'payAgain', label: t('returns.outcome.payAgain') }, { value: 'keep', label: t('returns.outcome.keep') }]} />
        <ReasonForm name={`return-${round}-${proposal}-${no}`} label={t('returns.why')} verb={t(`returns.verb.${outcome}`, { amount: yuan(bankReturn.amount) })} command={decide} send={(reason) => decide.mutateAsync({ outcome, reason })} />
      </div>
    </Panel>
  );
}
