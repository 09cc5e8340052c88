import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Round } from '../proceedings/useRound';
import { Records, type Column } from '../shared/Records';
import { Empty } from '../shared/states';
import { usePhone } from '../shared/usePhone';
import { yuan } from '../words/money';
import { courseOf, type Cut, type Entry, type Ranked } from './course';
import { Outcome } from './Outcome';
import { RankingCards } from './RankingCards';

interface TableProps { round: string; entries: readonly Entry[]; settings: Round['settings'] }

/** Lot by lot: rank, score, requested, running sum, outcome and why; the heavy line where the money ended. */
export function RankingTable({ round, entries, settings }: TableProps) {
  const { t } = useTranslation('awards');
  const phone = usePhone();
  const lots = settings.lots.map((lot) => ({ lot, ...courseOf(entries.filter((one) => one.lot === lot.ref)) })).filter(({ rows }) => rows.length > 0);
  if (lots.length === 0) return <Empty title={t('ranking.none')} />;

  const lines = new Map<string, { cut: boolean; text: string[] }>();
  for (const { lot, rows, cut, passes } of lots) {
    const line = (index: number, text: string, heavy: boolean) => {
      const at = rows[index]?.entry.proposal;
      if (at === undefined) return;
      const before = lines.get(at);
      lines.set(at, { cut: heavy || before?.cut === true, text: [...(before?.text ?? []), text] });
    };
    if (cut) line(cut.after, arithmetic(cut, lot.budget, rows), true);
    if (passes > 0 && passes < rows.length) line(passes - 1, t('ranking.passMark', { points: settings.evaluation.passMark }), false);
  }

  function arithmetic(cut: Cut, budget: string, rows: readonly Ranked[]): string {
    const next = rows[cut.after + 1]?.entry.rank ?? 0;
    return t(`ranking.cut.${cut.kind}`, { budget: yuan(budget), awards: cut.awards, spent: yuan(cut.spent), left: yuan(cut.left), next });
  }

  const titled = lots.length > 1;
  const titleOf = (index: number) => (titled ? t('ranking.lot', { title: lots[index]?.lot.title, budget: yuan(lots[index]?.lot.budget) }) : undefined);
  const note = (row: Ranked) => lines.get(row.entry.proposal);
  const groups = lots.map(({ lot, rows }, index) => ({ key: lot.ref, title: titleOf(index), rows }));
  if (phone) return <RankingCards round={round} groups={groups} note={note} />;

  const columns: Column<Ranked>[] = [
    { key: 'rank', head: t('ranking.rank'), right: true, cell: ({ entry }) => entry.rank },
    { key: 'title', head: t('ranking.project'), names: true, cell: ({ entry }) => <><Link to={`/rounds/${round}/examination/${entry.proposal}`}>{entry.title}</Link>{'　'}<span className="quiet">{entry.organizationName}</span></> },
    { key: 'score', head: t('ranking.score'), right: true, cell: ({ entry }) => <b>{entry.score}</b> },
    { key: 'requested', head: t('ranking.requested'), right: true, cell: ({ entry }) => yuan(entry.requested) },
    { key: 'sum', head: t('ranking.sum'), right: true, cell: ({ sum }) => sum === null ? <span className="quiet">{t('ranking.notCounted')}</span> : yuan(sum) },
    { key: 'outcome', head: t('ranking.outcome'), cell: ({ entry }) => <Outcome of={entry.outcome} /> },
    { key: 'reason', head: t('ranking.reason'), cell: (row) => <Why row={row} /> },
  ];
  return (
    <div className="ranking">
      <Records
        caption={t('ranking.title')} columns={columns} groups={groups} rowKey={({ entry }) => entry.proposal}
        mark={(row) => { const line = note(row); return line && (line.cut ? 'cut' : 'pass-mark'); }}
        after={(row) => note(row)?.text.map((text) => <div key={text}>{text}</div>)}
      />
    </div>
  );
}

/** Why an entry came out as it did, and what else is to be known of it. */
export function Why({ row: { entry, reason } }: { row: Ranked }) {
  const { t } = useTranslation('awards');
  return (
    <>
      {t(`reason.${reason}`, { left: yuan(entry.selection.left), rank: entry.rank + 1 })}
      {entry.outcome === 'reserve' && entry.selection.reserveNumber !== null && t('reason.reserve', { no: entry.selection.reserveNumber })}
      {entry.flags.length > 0 && <span className="second warn">{t('reason.lowPrice')}</span>}
    </>
  );
}
