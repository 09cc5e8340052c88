import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Page, Panel } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { sumOf, yuan } from '../words/money';
import { BookForms } from './BookForms';
import { EntriesPanel } from './EntriesPanel';
import { useBudget, usePerformance, usePlace, type Budget } from './reads';

type Line = Budget['lines'][number];
type Source = Budget['funding'][number];

/** Where the money went: each line of the budget, the mix of sources, and the vouchers. */
export function BudgetPage() {
  const { t } = useTranslation('performance');
  const { home, isOwn } = usePlace();
  const { role } = useCaller();
  const budget = useBudget();
  const performance = usePerformance();
  return (
    <Page title={t('money.title')} crumbs={[{ to: home, text: t('title') }]} lead={budget.data && t('money.lead', { budget: yuan(budget.data.budget), booked: yuan(budget.data.booked), accepted: yuan(budget.data.accepted), left: yuan(budget.data.left) })}>
      <Loaded of={budget}>
        {(one) => (
          <div className="stack">
            <Lines budget={one} />
            <Funding budget={one} />
            {isOwn && performance.data?.inForce && <BookForms budget={one} today={performance.data.today} />}
            <EntriesPanel budget={one} mayDecide={role === 'officer'} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Lines({ budget }: { budget: Budget }) {
  const { t } = useTranslation('performance');
  const columns: Column<Line>[] = [
    { key: 'line', head: t('money.line'), names: true, cell: (one) => <>{one.no}{' '}{t(`cost.${one.line}`)}{one.name && <span className="second">{one.name}</span>}</> },
    { key: 'proposed', head: t('money.proposed'), right: true, cell: (one) => yuan(one.proposed) },
    { key: 'moved', head: t('money.moved'), right: true, cell: (one) => yuan(one.moved) },
    { key: 'booked', head: t('money.booked'), right: true, cell: (one) => yuan(one.booked) },
    { key: 'accepted', head: t('money.accepted'), right: true, cell: (one) => yuan(one.accepted) },
    { key: 'left', head: t('money.left'), right: true, cell: (one) => yuan(one.left) },
  ];
  return (
    <Panel title={t('money.lines')} finding={t('money.unit')}>
      <Records
        caption={t('money.lines')} columns={columns} groups={[{ key: 'all', rows: budget.lines }]} rowKey={(one) => String(one.no)}
        foot={[t('money.total'), yuan(sumOf(budget.lines.map(({ proposed }) => proposed))), '', yuan(budget.booked), yuan(budget.accepted), yuan(budget.left)]}
      />
    </Panel>
  );
}

function Funding({ budget }: { budget: Budget }) {
  const { t } = useTranslation('performance');
  const columns: Column<Source>[] = [
    { key: 'source', head: t('money.source'), names: true, cell: (one) => t(`source.${one.source}`) },
    { key: 'agreed', head: t('money.agreed'), right: true, cell: (one) => <>{yuan(one.agreed)}<span className="second">{one.agreedShare}%</span></> },
    { key: 'raised', head: t('money.raised'), right: true, cell: (one) => <>{yuan(one.raised)}<span className="second">{one.share}%</span></> },
    { key: 'difference', head: t('money.difference'), right: true, cell: (one) => <span className={one.difference.startsWith('-') ? 'bad' : undefined}>{yuan(one.difference)}</span> },
    { key: 'spent', head: t('money.spent'), right: true, cell: (one) => yuan(one.spent) },
  ];
  return (
    <Panel title={t('money.mix')} finding={t('money.mixText')}>
      <Records caption={t('money.mix')} columns={columns} groups={[{ key: 'all', rows: budget.funding }]} rowKey={(one) => one.source} />
    </Panel>
  );
}
