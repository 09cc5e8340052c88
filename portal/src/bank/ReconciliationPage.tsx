import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCaller } from '../identity/context';
import { TextField } from '../shared/Field';
import { Facts, Note, Page, Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { FundChoice } from './FundChoice';
import { useRaise, useReconciliation, type Reconciliation } from './useBank';

type Difference = Reconciliation['differences'][number];
type Open = Reconciliation['openPayments'][number];

/** A day of a fund between books and bank. */
export function ReconciliationPage() {
  const { t } = useTranslation('bank');
  const [fund, setFund] = useState('');
  const [day, setDay] = useState('');
  const read = useReconciliation(fund, day);
  return (
    <Page title={t('reconciliation')} lead={t('reconciliationLead')}>
      <div className="stack">
        <Panel title={t('chooseDay')}>
          <div className="stack"><FundChoice id="reconciliation-fund" value={fund} onChange={setFund} /><TextField id="reconciliation-day" type="date" label={t('day')} value={day} onChange={setDay} /></div>
        </Panel>
        {fund !== '' && day !== '' && <Loaded of={read}>{(one) => <Day one={one} />}</Loaded>}
      </div>
    </Page>
  );
}

function Day({ one }: { one: Reconciliation }) {
  const { t } = useTranslation('bank');
  const sum = (name: 'released' | 'settled' | 'rejected' | 'returned' | 'open') => [t(`sum.${name}`), t('sumIs', { count: one[name].count, amount: yuan(one[name].amount) })] as const;
  const columns: Column<Difference>[] = [
    { key: 'key', head: t('endToEndId'), names: true, cell: (row) => row.endToEndId ?? '—' },
    { key: 'bank', head: t('bankSays'), cell: (row) => row.bankSays ? `${t(`factKind.${row.bankSays}`)}　${yuan(row.bankAmount)}` : t('saysNothing') },
    { key: 'books', head: t('booksSay'), cell: (row) => row.booksSay ? `${t(`stage.${row.booksSay}`)}　${yuan(row.booksAmount)}　${fullDay(row.booksDay)}` : t('saysNothing') },
    { key: 'exception', head: t('exception'), cell: (row) => row.exception ? <Link to={`/bank-exceptions/${row.exception}`}>{t('look')}</Link> : '—' },
  ];
  return (
    <div className="stack">
      <Panel title={fullDay(one.day)}><Facts rows={[sum('released'), sum('settled'), sum('rejected'), sum('returned'), sum('open')]} /></Panel>
      {one.differences.length === 0 ? <Note tone="good"><p>{t('agrees')}</p></Note> : (
        <Panel title={t('differences', { count: one.differences.length })}><Records caption={t('differencesOf')} columns={columns} groups={[{ key: 'all', rows: one.differences }]} rowKey={(row) => `${row.endToEndId}${row.bankSays}${row.exception}`} /></Panel>
      )}
      {one.openPayments.length > 0 && <OpenPayments rows={one.openPayments} />}
    </div>
  );
}

function OpenPayments({ rows }: { rows: readonly Open[] }) {
  const { t } = useTranslation('bank');
  const { role } = useCaller();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const raise = useRaise(({ exception }) => void navigate(`/bank-exceptions/${exception}`));
  const columns: Column<Open>[] = [
    { key: 'key', head: t('endToEndId'), names: true, cell: (row) => row.endToEndId },
    { key: 'contract', head: t('contract'), cell: (row) => <Link to={`/payments/${row.payment.round}/${row.payment.proposal}/${row.payment.no}`}>{t('instalment', { round: row.payment.round, no: row.payment.no })}</Link> },
    { key: 'amount', head: t('amount'), right: true, cell: (row) => yuan(row.amount) },
    { key: 'batch', head: t('batch'), cell: (row) => <Link to={`/bank-batches/${row.batch}`}>{row.batch}</Link> },
    { key: 'late', head: t('state'), cell: (row) => <Pill tone={row.late ? 'bad' : 'warn'}>{t(row.late ? 'late' : 'waits', { day: fullDay(row.released) })}</Pill> },
    { key: 'act', head: t('action'), cell: (row) => role === 'supervisor' ? '—' : <button type="button" className="linked" onClick={() => setChosen(row.endToEndId)}>{t('raise')}</button> },
  ];
  return (
    <Panel title={t('openPayments')}>
      <div className="stack">
        {chosen && <ReasonForm key={chosen} name={`bank-raise:${chosen}`} label={t('raiseReason', { key: chosen })} verb={t('raiseVerb')} command={raise} send={(reason) => raise.mutateAsync({ endToEndId: chosen, reason })} />}
        <Records caption={t('openPayments')} columns={columns} groups={[{ key: 'all', rows }]} rowKey={(row) => row.endToEndId} mark={(row) => row.endToEndId === chosen ? 'chosen' : undefined} />
      </div>
    </Panel>
  );
}
