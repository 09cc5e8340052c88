import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty } from '../shared/states';
import { sumOf, yuan } from '../words/money';
import type { RehearsalView, RehearsedEntry } from './comparison';
import type { Rehearsed } from './useRehearsal';

/** The ranking that the draft comes to: running sums, the reason of each outcome, the line where the money ended. */
export function RehearsedRanking({ of: { played } }: { of: Rehearsed }) {
  const { t } = useTranslation('rounds');
  if (!played) return <Empty title={t('rehearsal.notYet')}><p>{t('rehearsal.hint')}</p></Empty>;
  return (
    <div className="stack">
      {played.after.lots.map((lot) => <LotRanking key={lot.lot} lot={lot} />)}
      {played.after.refused.length > 0 && (
        <Panel title={t('rehearsal.refusedTitle', { count: played.after.refused.length })}>
          <ul className="stack-small">
            {played.after.refused.map((one) => <li key={one.proposal}><span className="strong">{one.proposal}{'　'}{one.title}</span><div className="quiet">{one.findings.map(({ title }) => title).join(t('rehearsal.and'))}</div></li>)}
          </ul>
        </Panel>
      )}
      {played.after.refusedSheets.length > 0 && <Panel title={t('rehearsal.sheetsTitle', { count: played.after.refusedSheets.length })}><p>{[...new Set(played.after.refusedSheets.flatMap((one) => one.findings.map(({ title }) => title)))].join(t('rehearsal.and'))}</p></Panel>}
    </div>
  );
}

function LotRanking({ lot }: { lot: RehearsalView['lots'][number] }) {
  const { t } = useTranslation('rounds');
  const awarded = lot.ranking.filter((one) => one.outcome === 'awarded');
  const last = awarded.at(-1);
  const columns: Column<RehearsedEntry>[] = [
    { key: 'rank', head: t('rehearsal.rank'), right: true, cell: (one) => one.rank },
    { key: 'title', head: t('rehearsal.proposal'), names: true, cell: (one) => <>{one.proposal}{'　'}{one.title}</> },
    { key: 'score', head: t('rehearsal.score'), right: true, cell: (one) => one.score },
    { key: 'requested', head: t('rehearsal.requested'), right: true, cell: (one) => yuan(one.requested) },
    { key: 'awarded', head: t('rehearsal.running'), right: true, cell: (one) => one.outcome === 'awarded' ? yuan(one.awarded) : t('rehearsal.notCounted') },
    { key: 'outcome', head: t('rehearsal.outcome'), cell: (one) => <>{t(`rehearsal.fate.${one.outcome}`)}<span className="second">{t(`rehearsal.reason.${one.reason}`)}</span></> },
  ];
  return (
    <Panel title={t('rehearsal.lot', { title: lot.title })} finding={t('rehearsal.lotText', { budget: yuan(lot.budget), count: awarded.length, used: yuan(sumOf(awarded.map((one) => one.requested))), left: yuan(last?.left ?? lot.budget) })}>
      <div className="scroll"><Records caption={t('rehearsal.lot', { title: lot.title })} columns={columns} groups={[{ key: lot.lot, rows: lot.ranking }]} rowKey={(one) => one.proposal} mark={(one) => (one === last ? 'cut' : undefined)} /></div>
    </Panel>
  );
}
