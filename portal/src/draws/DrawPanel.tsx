import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Note, Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { Records, type Column } from '../shared/Records';
import { saveFile } from '../shared/saveFile';
import { fullDay, moment } from '../words/dates';
import { useDrawRecord, useDrawSteps, type Draw } from './useDraws';

type Drawn = Draw['drawn'][number];

/** One draw: before, after, who was drawn, and what is left to do. */
export function DrawPanel({ round, of, isOpen }: { round: string; of: Draw; isOpen: boolean }) {
  const { t } = useTranslation('draws');
  const { role, account } = useCaller();
  const nameOf = usePersonName();
  const { line } = of;
  const withdraw = useDrawSteps(round, line.draw).withdraw;
  const counts = new Map<string, number>();
  for (const { reason } of line.exclusions) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const excluded = [...counts].map(([reason, count]) => t('excludedFor', { reason: t(`exclusion.${reason}`), count })).join(t('and'));
  const mayComplete = line.drawnAt === null && line.withdrawnAt === null && isOpen && (role === 'officer' || role === 'supervisor');
  return (
    <Panel title={t('no', { no: line.draw })} finding={t('committed', { by: nameOf(of.committedBy), at: moment(line.committedAt) })} extra={<State of={of} />}>
      <div className="stack">
        {line.withdrawn && <Note tone="bad"><p className="strong">{t('withdrawnAt', { at: moment(line.withdrawnAt) })}</p><p>{line.withdrawn}</p></Note>}
        {line.isEarly && <Note tone="warn"><p>{t('early')}</p></Note>}
        <Facts rows={[
          [t('asked'), t('askedText', { seats: line.seats, pool: line.pool, excluded: line.exclusions.length }) + (excluded ? t('because', { excluded }) : '')],
          [t('review'), fullDay(line.reviewOn)], [t('source'), t('sourceText', { source: line.publicSource, from: moment(line.publicFrom) })],
          [t('digest'), <code key="d">{line.poolDigest}</code>], [t('commitment'), <code key="c">{line.commitment}</code>],
          ...(line.drawnAt ? [[t('value'), `${line.publicValue ?? ''}　${t('valueBy', { by: nameOf(of.drawnBy ?? ''), at: moment(line.drawnAt) })}`] as const, [t('record'), <code key="r">{line.recordDigest}</code>] as const] : []),
        ]} />
        {mayComplete && (of.committedBy === account ? <Note><p>{t('otherPerson')}</p></Note> : <ValueForm round={round} of={of} />)}
        {of.drawn.length > 0 && <DrawnList round={round} of={of} isOpen={isOpen} />}
        {line.missing > 0 && <Note tone="warn"><p>{t('missing', { count: line.missing })}</p></Note>}
        {isOpen && role === 'officer' && line.withdrawnAt === null && (
          <details>
            <summary>{t('orWithdraw')}</summary>
            <ReasonForm name={`withdrawDraw:${round}:${line.draw}`} label={t('withdrawWhy')} hint={t('withdrawHint')} verb={t('withdraw')} danger command={withdraw} send={(reason) => withdraw.mutateAsync(reason)} />
          </details>
        )}
      </div>
    </Panel>
  );
}

function State({ of: { line } }: { of: Draw }) {
  const { t } = useTranslation('draws');
  if (line.withdrawnAt) return <Pill tone="bad">{t('is.withdrawn')}</Pill>;
  return line.drawnAt ? <Pill tone="good">{t('is.drawn')}</Pill> : <Pill tone="warn">{t('is.waiting')}</Pill>;
}

function ValueForm({ round, of: { line } }: { round: string; of: Draw }) {
  const { t } = useTranslation('draws');
  const { complete } = useDrawSteps(round, line.draw);
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const faults = tried && value.trim() === '' ? [{ id: 'publicValue', message: t('valueMissing') }] : faultsOf(complete.error);
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); setTried(true); if (value.trim()) complete.mutate(value.trim()); }}>
      <ErrorSummary faults={faults} refused={complete.error} />
      <TextField id="publicValue" label={t('value')} hint={t('valueHint', { source: line.publicSource })} maxLength={200} value={value} onChange={setValue} error={faults[0]?.message} />
      <div><Button type="primary" htmlType="submit" loading={complete.isPending}>{t('complete', { seats: line.seats })}</Button></div>
    </form>
  );
}

function DrawnList({ round, of, isOpen }: { round: string; of: Draw; isOpen: boolean }) {
  const { t } = useTranslation('draws');
  const { role } = useCaller();
  const read = useDrawRecord(round, of.line.draw);
  const columns: Column<Drawn>[] = [
    { key: 'ref', head: t('ref'), names: true, cell: (one) => <>{one.ref}<span className="second">{one.account}</span></> },
    { key: 'kind', head: t('kindHead'), cell: (one) => t(`kind.${one.kind}`) },
    { key: 'at', head: t('at'), cell: (one) => moment(one.at) },
    { key: 'answer', head: t('answerHead'), cell: (one) => <Pill tone={one.answer === 'accepted' ? 'good' : one.answer === 'waiting' ? 'warn' : undefined}>{t(`answer.${one.answer}`)}</Pill> },
  ];
  return (
    <div className="stack">
      <Records caption={t('drawn')} columns={columns} groups={[{ key: 'all', rows: of.drawn }]} rowKey={({ ref }) => ref} />
      <div><Button onClick={async () => saveFile(`draw-${round}-${of.line.draw}.json`, new Blob([JSON.stringify(await read())], { type: 'application/json' }))}>{t('download')}</Button></div>
      {isOpen && role === 'officer' && of.line.withdrawnAt === null && of.drawn.some(({ answer }) => answer !== 'declined') && <AbsenceForm round={round} of={of} />}
    </div>
  );
}

function AbsenceForm({ round, of }: { round: string; of: Draw }) {
  const { t } = useTranslation('draws');
  const { absent } = useDrawSteps(round, of.line.draw);
  return (
    <details>
      <summary>{t('orAbsent')}</summary>
      <div className="stack">
        {of.drawn.filter(({ answer }) => answer !== 'declined').map((one) => (
          <ReasonForm key={one.ref} name={`seatAbsence:${round}:${of.line.draw}:${one.ref}`} label={t('absentWhy', { ref: one.ref })} hint={t('absentHint')} verb={t('absent', { ref: one.ref })} command={absent} send={(reason) => absent.mutateAsync({ ref: one.ref, reason })} />
        ))}
      </div>
    </details>
  );
}
