import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { useApi, usePages } from '../http/context';
import { taken } from '../http/problems';
import { MorePages } from '../shared/MorePages';
import { Page } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';

type Row = Schema<'ScoreBookView'> & { round: string; roundTitle: string; open: boolean };

const leftOf = (row: Row) => (row.conflict ? 0 : row.proposals - row.scored - row.recused);

/** The books of an evaluator, those that lack sheets first; what was sent stays readable. */
export function OwnBooks() {
  const { t } = useTranslation('evaluation');
  const api = useApi();
  const seats = usePages(['seats'], (cursor) => taken(api.GET('/evaluation/seats', { params: { query: { cursor, limit: 50 } } })));
  const rows = seats.items.flatMap((seat): Row[] => seat.books.map((book) => ({ ...book, round: seat.round, roundTitle: seat.title, open: seat.phase === 'evaluating' })));
  const columns: Column<Row>[] = [
    { key: 'lot', head: t('books.lot'), names: true, cell: (row) => <><Link to={`/evaluation/${row.round}/${row.lot}`}>{row.title}</Link><span className="second">{row.roundTitle}</span></> },
    { key: 'proposals', head: t('books.proposals'), right: true, cell: ({ proposals }) => proposals },
    { key: 'scored', head: t('books.scored'), right: true, cell: ({ scored }) => scored },
    { key: 'recused', head: t('books.recused'), right: true, cell: ({ recused, conflict, proposals }) => conflict ? proposals : recused },
    { key: 'left', head: t('books.left'), right: true, cell: (row) => row.conflict ? t('books.conflict') : row.open ? <b>{leftOf(row)}</b> : '—' },
  ];
  const groups = [
    { key: 'open', title: t('books.open'), rows: rows.filter(({ open, complete }) => open && !complete) },
    { key: 'complete', title: t('books.complete'), rows: rows.filter(({ open, complete }) => open && complete) },
    { key: 'sealed', title: t('books.sealed'), rows: rows.filter(({ open }) => !open) },
  ].filter((group) => group.rows.length > 0);
  const left = rows.reduce((sum, row) => sum + (row.open ? leftOf(row) : 0), 0);
  return (
    <Page title={t('heading')} lead={t('books.lead', { count: left })}>
      <Loaded of={seats}>
        {() => rows.length === 0 && !seats.hasNextPage
          ? <Empty title={t('books.none')}><p>{t('books.noneText')}</p></Empty>
          : <><Records caption={t('heading')} columns={columns} groups={groups} rowKey={(row) => `${row.round} ${row.lot}`} /><MorePages of={seats} /></>}
      </Loaded>
    </Page>
  );
}
