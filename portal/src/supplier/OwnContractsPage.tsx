import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { shortDay } from '../words/dates';
import { sumOf, yuan } from '../words/money';
import { useOwnContracts, type Contract } from './useOwnContract';

/** The contracts of the organization: what was agreed, what is paid, what comes next. */
export function OwnContractsPage() {
  const { t } = useTranslation('supplier');
  const contracts = useOwnContracts();
  const all = contracts.data ?? [];
  const columns: Column<Contract>[] = [
    { key: 'title', head: t('project'), names: true, cell: (one) => <><Link to={`/own-contracts/${one.round}/${one.proposal}`}>{one.title}</Link><span className="second">{t('referenceIs', { reference: one.reference })}</span></> },
    { key: 'status', head: t('state'), cell: (one) => <Pill tone={one.status === 'awaitingSignatures' ? 'warn' : one.status === 'inForce' || one.status === 'closed' ? 'good' : undefined}>{t(`status.${one.status}`)}</Pill> },
    { key: 'amount', head: t('amount'), right: true, cell: (one) => yuan(one.amount) },
    { key: 'paid', head: t('paid'), right: true, cell: (one) => yuan(one.paid) },
    { key: 'next', head: t('next'), cell: (one) => <Next contract={one} /> },
  ];
  return (
    <Page title={t('contracts')} lead={contracts.data && all.length > 0 ? t('contractsLead', { count: all.length, amount: yuan(sumOf(all.map(({ amount }) => amount))), paid: yuan(sumOf(all.map(({ paid }) => paid))) }) : undefined}>
      <Loaded of={contracts}>
        {() => all.length === 0
          ? <Empty title={t('none')}><p>{t('noneText')}<Link to="/proposals">{t('toProposals')}</Link></p></Empty>
          : <Records caption={t('contracts')} columns={columns} groups={[{ key: 'all', rows: all }]} rowKey={(one) => `${one.round}/${one.proposal}`}
              foot={[t('sum'), null, yuan(sumOf(all.map(({ amount }) => amount))), yuan(sumOf(all.map(({ paid }) => paid))), null]} />}
      </Loaded>
    </Page>
  );
}

/** What the contract waits for, in a few words. */
function Next({ contract }: { contract: Contract }) {
  const { t } = useTranslation('supplier');
  if (contract.status === 'awaitingSignatures') return t('nextIs.sign', { day: shortDay(contract.signBy) });
  if (contract.status !== 'inForce') return '—';
  const one = contract.instalments.find(({ status }) => status !== 'paid' && status !== 'cancelled');
  if (!one) return t('nextIs.close');
  if (one.returnReason) return <span className="warn strong">{t('nextIs.returned', { no: one.no })}</span>;
  return one.status === 'accepted' && one.dueBy ? t('nextIs.due', { no: one.no, day: shortDay(one.dueBy) }) : t(`nextIs.${one.status}`, { no: one.no });
}
