import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Note, Panel, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { fullDay, moment, shortDay } from '../words/dates';
import { percent, yuan } from '../words/money';
import { Sheets } from './Sheets';
import type { Assessment, Stage, StageName } from './useAssessment';

type Seat = Stage['seats'][number];

/** One stage: where it stands, who assesses, what came of each try, and what it means for the money. */
export function StagePanel({ all, name, children }: { all: Assessment; name: StageName; children?: ReactNode }) {
  const { t } = useTranslation('assessments');
  const stage = all[name];
  const term = name === 'midterm' ? all.midtermTerm : all.finalTerm;
  if (!stage && !term) return null;
  return (
    <Panel title={t(`stage.${name}`)} extra={stage && <StatePill stage={stage} />} finding={term && t('termIs', { mark: term.passMark, days: term.correctionDays, times: term.correctionsMaximum })}>
      <div className="stack">
        {stage ? <Standing stage={stage} /> : <Note>{t('notArranged')}</Note>}
        <Money all={all} name={name} />
        {stage && <Seats stage={stage} />}
        {children}
        {stage && <Results stage={stage} />}
        {stage && <Sheets stage={stage} />}
      </div>
    </Panel>
  );
}

function StatePill({ stage }: { stage: Stage }) {
  const { t } = useTranslation('assessments');
  if (stage.conclusion) return <Pill tone={stage.conclusion.passed ? 'good' : 'bad'}>{stage.conclusion.passed ? t('passed') : t('failed')}</Pill>;
  if (!stage.open) return <Pill>{t('givenUp')}</Pill>;
  return <Pill tone="warn">{stage.corrections > 0 ? t('correcting', { no: stage.corrections }) : t('underWay')}</Pill>;
}

/** The clock, and what is awaited. */
function Standing({ stage }: { stage: Stage }) {
  const { t } = useTranslation('assessments');
  const { conclusion } = stage;
  if (conclusion?.ground === 'late') return <Note tone="bad"><p className="strong">{t('lateFailed', { day: fullDay(stage.due.due) })}</p></Note>;
  if (conclusion) {
    return <Note tone={conclusion.passed ? 'good' : 'bad'}><p className="strong">{t(conclusion.passed ? 'concludedPassed' : 'concludedFailed', { score: conclusion.score, mark: stage.passMark })}</p><p className="quiet">{moment(conclusion.at)}</p></Note>;
  }

  if (!stage.open) return <Note>{t('givenUpText')}</Note>;
  const last = stage.results.at(-1);
  const asked = stage.corrections > 0 && last && !last.passed ? t('correctBy', { score: last.score, mark: stage.passMark, day: fullDay(stage.due.due), no: stage.corrections, times: stage.correctionsMaximum }) : t('handInBy', { day: fullDay(stage.due.due) });
  return (
    <Note tone={stage.material ? undefined : 'warn'}>
      {stage.material
        ? <><p className="strong">{t('materialIn', { moment: moment(stage.material.handedInAt) })}</p><p className="message">{stage.material.statement}</p></>
        : <><p className="strong">{asked}</p>{stage.lateFails ? <p>{t('lateFails')}</p> : <p>{t('lateScored')}</p>}{stage.due.warning && <p>{stage.due.warning}</p>}</>}
    </Note>
  );
}

function Money({ all, name }: { all: Assessment; name: StageName }) {
  const { t } = useTranslation('assessments');
  const gated = all.gated.filter(({ stage }) => stage === name);
  if (gated.length === 0) return null;
  return <ul>{gated.map((one) => <li key={one.instalment}>{t(one.status === 'paid' ? 'moneyPaid' : `money.${name}`, { no: one.instalment, amount: yuan(one.amount), payable: yuan(one.payable) })}</li>)}</ul>;
}

function Seats({ stage }: { stage: Stage }) {
  const { t } = useTranslation('assessments');
  const columns: Column<Seat>[] = [
    { key: 'assessor', head: t('party'), names: true, cell: (seat) => t(`assessor.${seat.assessor}`) },
    { key: 'name', head: t('partyName'), cell: (seat) => <>{seat.name}{seat.account && <span className="quiet">{'　'}{seat.account}</span>}</> },
    { key: 'weight', head: t('weight'), right: true, cell: (seat) => percent(seat.weight) },
    { key: 'in', head: t('sheet'), cell: (seat) => stage.conclusion || seat.sheetIn ? <Pill tone="good">{t('sheetIn')}</Pill> : <Pill>{t('sheetAwaited')}</Pill> },
  ];
  return <Records caption={t('parties')} columns={columns} groups={[{ key: 'all', rows: stage.seats }]} rowKey={(seat) => seat.assessor} />;
}

function Results({ stage }: { stage: Stage }) {
  const { t } = useTranslation('assessments');
  if (stage.results.length === 0) return null;
  return (
    <ul>
      {stage.results.map((one) => <li key={one.try}>{t(one.passed ? 'tryPassed' : 'tryFailed', { no: one.try, score: one.score, day: shortDay(one.day) })}</li>)}
    </ul>
  );
}
