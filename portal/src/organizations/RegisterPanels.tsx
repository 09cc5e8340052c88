import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { fullDay, moment } from '../words/dates';
import { EntryForm, type EntryKind } from './EntryForm';
import { LiftForm } from './LiftForm';
import type { Sanction } from './useRegister';
import type { Organization } from './useOrganizations';

interface Line { key: string; head: string; period: string; text: string; by: string; at: string; sanction?: Sanction }

/** Standing, ratings, sanctions and stages with their whole history; an officer enters the next. */
export function RegisterPanels({ of }: { of: Organization }) {
  const { t } = useTranslation('organizations');
  const { register } = of;
  const period = (from: string, through: string | null) => (through ? t('period', { from: fullDay(from), through: fullDay(through) }) : t('since', { from: fullDay(from) }));
  const lines: Record<EntryKind, Line[]> = {
    standing: register.standings.map((one, index) => ({ key: `${index}`, head: t(`standing.status.${one.status}`) + (one.host ? t('standing.under', { host: one.host }) : ''), period: period(one.from, one.through), text: one.reason, by: one.by, at: one.at })),
    rating: register.ratings.map((one, index) => ({ key: `${index}`, head: one.grade, period: period(one.from, one.through), text: one.source, by: one.by, at: one.at })),
    sanction: register.sanctions.map((one) => ({ key: `${one.no}`, head: t(`sanction.kind.${one.kind}`), period: period(one.from, one.through), text: t('sanction.says', { source: one.source, reason: one.reason }), by: one.by, at: one.at, sanction: one })),
    stage: register.stages.map((one, index) => ({ key: `${index}`, head: one.stage ? t(`stage.is.${one.stage}`) : t('stage.none'), period: period(one.from, null), text: one.reason, by: one.by, at: one.at })),
  };
  return <>{(['standing', 'rating', 'sanction', 'stage'] as const).map((kind) => <History key={kind} kind={kind} lines={lines[kind]} uscc={of.uscc} />)}</>;
}

function History({ kind, lines, uscc }: { kind: EntryKind; lines: readonly Line[]; uscc: string }) {
  const { t } = useTranslation('organizations');
  const nameOf = usePersonName();
  const { role } = useCaller();
  const [entering, setEntering] = useState(false);
  const enters = role === 'officer' || (role === 'admin' && kind !== 'stage');
  return (
    <Panel title={t(`${kind}.title`)} extra={enters && !entering && <Button size="small" onClick={() => setEntering(true)}>{t(`${kind}.enter`)}</Button>}>
      <div className="stack">
        {entering && <EntryForm kind={kind} uscc={uscc} done={() => setEntering(false)} />}
        {lines.length === 0 && <p className="quiet">{t(`${kind}.empty`)}</p>}
        {[...lines].reverse().map((line) => (
          <div key={line.key} className="stack-small">
            <p><span className="strong">{line.head}</span>　{line.period}{line.sanction && <>{'　'}<Pill tone={line.sanction.lifted ? undefined : 'bad'}>{t(line.sanction.lifted ? 'sanction.lifted' : 'sanction.holds')}</Pill></>}</p>
            <p>{line.text}</p>
            {line.sanction?.lifted && <p>{t(line.sanction.lifted.mistaken ? 'sanction.mistakenOn' : 'sanction.liftedOn', { on: fullDay(line.sanction.lifted.on), reason: line.sanction.lifted.reason })}</p>}
            <p className="quiet">{t('enteredBy', { by: nameOf(line.by), at: moment(line.at) })}</p>
            {line.sanction && !line.sanction.lifted && enters && <LiftForm uscc={uscc} no={line.sanction.no} />}
          </div>
        ))}
      </div>
    </Panel>
  );
}
