import { useTranslation } from 'react-i18next';
import { Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import type { Seat } from './usePanel';

type Row = Seat['books'][number] & { name: string; account: string };

/** How many sheets each member has sent, lot by lot: counts, never scores. */
export function PanelProgress({ seats }: { seats: readonly Seat[] }) {
  const { t } = useTranslation('panel');
  const rows = seats.flatMap(({ name, account, books }) => books.map((book): Row => ({ ...book, name, account })));
  const columns: Column<Row>[] = [
    { key: 'name', head: t('member'), names: true, cell: (row) => <>{row.name}<span className="second">{row.account}</span></> },
    { key: 'proposals', head: t('proposals'), right: true, cell: ({ proposals }) => proposals },
    { key: 'scored', head: t('scored'), right: true, cell: ({ scored }) => scored },
    { key: 'recused', head: t('recused'), right: true, cell: ({ recused, conflict, proposals }) => (conflict ? proposals : recused) },
    { key: 'left', head: t('left'), right: true, cell: ({ conflict, proposals, scored, recused }) => (conflict ? 0 : proposals - scored - recused) },
    { key: 'state', head: t('state'), cell: ({ conflict, sealed, complete }) => <Pill tone={conflict ? undefined : complete ? 'good' : 'warn'}>{t(conflict ? 'conflict' : sealed ? 'sealed' : complete ? 'complete' : 'waiting')}</Pill> },
  ];
  const lots = [...new Map(rows.map(({ lot, title }) => [lot, title])).entries()];
  return <Records caption={t('progress')} columns={columns} groups={lots.map(([lot, title]) => ({ key: lot, title, rows: rows.filter((row) => row.lot === lot) }))} rowKey={({ account, lot }) => `${account} ${lot}`} />;
}
