import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { MorePages } from '../shared/MorePages';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Failed, Loaded } from '../shared/states';
import { second } from '../words/dates';
import { yuan } from '../words/money';
import { Corrections } from './Corrections';
import { aboutOf, movesOf } from './entryText';
import { useFund } from './useFunds';
import { useCorrectionOrders, useLedger, useLedgerCheck, type LedgerCheck, type LedgerEntry } from './useLedger';

/** The ledger of a fund: whether it is sound, its entries, and how a wrong one is corrected by two. */
export function LedgerPage() {
  const { t } = useTranslation('funds');
  const { fund: id = '' } = useParams();
  const { role } = useCaller();
  const fund = useFund(id);
  const entries = useLedger(id);
  const orders = useCorrectionOrders(id);
  const corrects = role === 'finance' || role === 'finance-approver';
  return (
    <Page title={t('ledger.heading')} crumbs={[{ to: '/funds', text: t('heading') }, { to: `/funds/${id}`, text: fund.data?.data.title ?? id }]} lead={t('ledger.lead')}>
      <div className="stack">
        <Check fund={id} />
        <Panel title={t('ledger.entries')}>
          <Loaded of={{ ...entries, data: entries.data && entries.items }}>
            {(items) => items.length === 0 ? <Empty title={t('ledger.none')}><p>{t('ledger.noneText')}</p></Empty> : <><Entries entries={items} /><MorePages of={entries} /></>}
          </Loaded>
        </Panel>
        <Corrections fund={id} orders={orders} corrects={corrects} />
      </div>
    </Page>
  );
}

/** Adding up again takes as long as the ledger is, so that a person asks for it. */
function Check({ fund }: { fund: string }) {
  const { t } = useTranslation('funds');
  const [asked, setAsked] = useState(false);
  const check = useLedgerCheck(fund, asked);
  return (
    <Panel title={t('ledger.check')} finding={t('ledger.checkLead')} extra={<Button loading={check.isFetching} onClick={() => { setAsked(true); if (asked) void check.refetch(); }}>{t('ledger.checkNow')}</Button>}>
      {check.error ? <Failed error={check.error} /> : check.data && <Checked check={check.data} />}
    </Panel>
  );
}

function Checked({ check }: { check: LedgerCheck }) {
  const { t } = useTranslation('funds');
  return (
    <div className="stack" aria-live="polite">
      {check.sound
        ? <Note tone="good"><p className="strong">{t('ledger.sound', { count: check.entries })}</p></Note>
        : <Note tone="bad" alert><p className="strong">{t('ledger.broken')}</p><ul>{check.broken.map((law) => <li key={law}>{t(`ledger.law.${law}`)}</li>)}</ul></Note>}
      {!check.complete && <Note tone="warn"><p>{t('ledger.incomplete')}</p></Note>}
      <Facts sums rows={[
        [t('ledger.debits'), yuan(check.debits)], [t('ledger.credits'), yuan(check.credits)],
        [t('ledger.quantity.appropriated'), yuan(check.appropriated)], [t('ledger.quantity.committed'), yuan(check.committed)], [t('ledger.quantity.payable'), yuan(check.payable)],
        [t('ledger.quantity.paid'), yuan(check.paid)], [t('ledger.quantity.recovered'), yuan(check.recovered)], [t('available'), yuan(check.available), 'total'],
      ]} />
      <p className="quiet">{t('ledger.order')}</p>
    </div>
  );
}

function Entries({ entries }: { entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation('funds');
  const columns: Column<LedgerEntry>[] = [
    { key: 'number', head: t('ledger.number'), names: true, cell: (one) => one.number },
    { key: 'step', head: t('ledger.step'), cell: (one) => <>{t(`ledger.steps.${one.step}`)}{one.corrects && <span className="second">{t('ledger.corrects', { number: one.corrects })}</span>}<span className="second">{second(one.at)}　{one.by}</span></> },
    { key: 'about', head: t('ledger.about'), cell: (one) => <About entry={one} /> },
    { key: 'lines', head: t('ledger.lines'), cell: (one) => <ul className="plain">{movesOf(one.lines).map(({ account, debit, credit }) => <li key={`${account}${debit}`}>{debit ? t('ledger.debit', { account: t(`ledger.account.${account}`), amount: yuan(debit) }) : t('ledger.credit', { account: t(`ledger.account.${account}`), amount: yuan(credit) })}</li>)}</ul> },
    { key: 'available', head: t('available'), right: true, cell: (one) => yuan(one.after.find(({ account }) => account === 'available')?.balance) },
  ];
  return <Records caption={t('ledger.entries')} columns={columns} groups={[{ key: 'entries', rows: entries }]} rowKey={(one) => String(one.number)} />;
}

function About({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation('funds');
  const about = aboutOf(entry);
  if (about === null) return '—';
  if (typeof about === 'string') return <span className="quiet">{about}</span>;
  return <><Link to={`/rounds/${about.round}/contracts/${about.proposal}`}>{about.proposal}</Link>{entry.instalment && <span className="second">{t('ledger.instalment', { no: entry.instalment })}</span>}</>;
}
