import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MorePages } from '../shared/MorePages';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { useRounds, type Phase, type RoundSummary } from './useRounds';

interface TableProps {
  caption: string;
  phases: readonly Phase[];
  /** Where a round leads, and how that is called. */
  to: (round: RoundSummary) => string;
  verb: (round: RoundSummary) => string;
  empty: string;
}

/** Rounds in some phases, and the way to what is done with them there. */
export function RoundsTable({ caption, phases, to, verb, empty }: TableProps) {
  const { t } = useTranslation('proceedings');
  const rounds = useRounds(...phases);
  const columns: Column<RoundSummary>[] = [
    { key: 'title', head: t('round'), names: true, cell: (one) => <Link to={`/rounds/${one.round}`}>{one.title}</Link> },
    { key: 'phase', head: t('phase'), cell: (one) => t(`words:phase.${one.phase}`) },
    { key: 'closes', head: t('closesAt'), cell: (one) => moment(one.closesAt) },
    { key: 'verb', head: t('next'), cell: (one) => <Link to={to(one)}>{verb(one)}</Link> },
  ];
  return (
    <Loaded of={rounds}>
      {() => rounds.items.length === 0 && !rounds.hasNextPage
        ? <Empty title={empty} />
        : <><Records caption={caption} columns={columns} groups={[{ key: 'all', rows: rounds.items }]} rowKey={({ round }) => round} /><MorePages of={rounds} /></>}
    </Loaded>
  );
}
