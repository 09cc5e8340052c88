import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Note, Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty } from '../shared/states';
import { moment } from '../words/dates';
import { mostOf, standing } from './points';
import { nextOf, pointsOf, stateOf, type SheetState } from './states';
import { isOpen, judgedOf, lotTitle, type Book } from './useBook';
import { useKeptSheets } from './useKeptSheets';
import { useSendSheet } from './useSendSheet';

const tones: Record<SheetState, 'good' | 'warn' | 'bad' | undefined> = { recused: undefined, sent: 'good', changed: 'warn', ready: 'warn', wrong: 'bad', begun: 'warn', unscored: undefined };
const columnsMost = 7;

/** All sheets of a lot beside each other, to compare before and after they are sent. */
export function SheetsCheck({ book, round, lot }: { book: Book; round: string; lot: string }) {
  const { t } = useTranslation('evaluation');
  const navigate = useNavigate();
  const kept = useKeptSheets(round, lot);
  const send = useSendSheet(round, kept);
  const [criteria, open] = [judgedOf(book), isOpen(book)];
  const rows = book.sheets.map((sheet, index) => {
    const mine = open ? kept.sheets[sheet.proposal] : undefined;
    return { sheet, no: index + 1, points: pointsOf(sheet, mine), state: stateOf(sheet, mine, criteria) };
  });
  type Row = (typeof rows)[number];
  const unsent = rows.filter(({ state }) => state === 'ready' || state === 'changed');
  const left = rows.filter(({ sheet }) => nextOf([sheet]) === 0).length;
  const sent = rows.filter(({ sheet }) => sheet.scoredAt).length;
  const toScore = rows.findIndex(({ state }) => state === 'unscored' || state === 'begun' || state === 'wrong');
  async function sendAll() {
    for (const { sheet, points } of unsent) {
      try {
        await send.mutateAsync({ proposal: sheet.proposal, points });
      } catch {
        return; // It is said above the list; the rest is kept.
      }
    }
  }

  function totalOf(points: Record<string, string>) {
    const { total, left: lacking } = standing(criteria, points);
    return lacking === criteria.length ? '—' : <b>{total}</b>;
  }

  const columns: Column<Row>[] = [
    { key: 'no', head: t('check.no'), cell: ({ no }) => no, right: true, deskOnly: true },
    { key: 'title', head: t('check.project'), names: true, cell: ({ sheet, no }) => <Link to={`/evaluation/${round}/${lot}/score?no=${no}`}>{sheet.title}</Link> },
    ...(criteria.length <= columnsMost ? criteria.map((one): Column<Row> => ({ key: one.ref, head: one.title, right: true, deskOnly: true, cell: ({ points }) => points[one.ref] || '—' })) : []),
    { key: 'total', head: t('check.total', { most: mostOf(criteria) }), right: true, cell: ({ points, state }) => state === 'recused' ? '—' : totalOf(points) },
    { key: 'state', head: t('check.state'), cell: ({ sheet, points, state }) => <><Pill tone={tones[state]}>{t(`state.${state}`, { count: standing(criteria, points).left })}</Pill>{state === 'sent' && <span className="second">{moment(sheet.scoredAt)}</span>}</> },
  ];
  return (
    <Page
      wide title={lotTitle(book, lot)} crumbs={[{ to: '/evaluation', text: t('heading') }]}
      lead={<>{book.round.settings.title}{'　'}{open ? t('left', { sent, left }) : t('closed')}</>}
      actions={open && unsent.length === 0 && toScore >= 0 && <Button type="primary" onClick={() => navigate(`/evaluation/${round}/${lot}/score?no=${toScore + 1}`)}>{t('check.go', { no: toScore + 1 })}</Button>}
    >
      <div className="stack">
        <ErrorSummary refused={send.error} />
        {unsent.length > 0 && <Note tone="warn"><p>{t('check.unsent', { count: unsent.length })}</p><p><Button type="primary" loading={send.isPending} onClick={() => void sendAll()}>{t('check.send', { count: unsent.length })}</Button></p></Note>}
        {open && left === 0 && unsent.length === 0 && rows.length > 0 && <Note tone="good"><p className="strong">{t('check.done')}</p><p>{t('check.doneText')}</p></Note>}
        {rows.length === 0 ? <Empty title={t('check.empty')} /> : <Records caption={lotTitle(book, lot)} columns={columns} groups={[{ key: 'all', rows }]} rowKey={({ sheet }) => sheet.proposal} />}
      </div>
    </Page>
  );
}
