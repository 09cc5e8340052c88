import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MorePages } from '../shared/MorePages';
import { Panel, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Loaded } from '../shared/states';
import { dayOfWeek, moment } from '../words/dates';
import type { Schema } from '../http/client';
import { monthAfter, monthOf, usePeriod, useVisits, type Performance } from './reads';

type Time = Schema<'PlannedTimeView'>;
type Visit = Schema<'VisitView'>;

const tones = { recorded: 'good', partly: 'warn', missed: 'bad', planned: undefined, suspended: 'warn' } as const;

/** A month of the plans: what was done, what is still to come, what was missed; below it the records themselves. */
export function MonthPanel({ performance }: { performance: Performance }) {
  const { t } = useTranslation('performance');
  const [month, setMonth] = useState(monthOf(performance.today));
  const [open, setOpen] = useState(false);
  const period = usePeriod(month);
  const places = new Map(performance.sites.map((site) => [site.ref, site.name]));
  const columns: Column<Time>[] = [
    { key: 'day', head: t('month.day'), names: true, cell: (one) => <>{dayOfWeek(one.day)}<span className="second">{one.from}–{one.until}</span></> },
    { key: 'site', head: t('month.site'), cell: (one) => places.get(one.site) ?? one.site },
    { key: 'planned', head: t('month.planned'), right: true, cell: (one) => one.quantity },
    { key: 'recorded', head: t('month.recorded'), right: true, cell: (one) => one.recorded },
    { key: 'state', head: t('month.state'), cell: (one) => <Pill tone={tones[one.state]}>{t(`month.is.${one.state}`)}</Pill> },
  ];
  return (
    <Panel
      title={t('month.title', { month })}
      finding={period.data && t('month.finding', { times: period.data.times, recorded: period.data.recorded, missed: period.data.missed, visits: period.data.visits, unplanned: period.data.unplanned })}
      extra={<div className="row"><Button onClick={() => setMonth(monthAfter(month, -1))}>{t('month.before')}</Button><Button onClick={() => setMonth(monthAfter(month, 1))}>{t('month.after')}</Button></div>}
    >
      <div className="stack">
        <Loaded of={period}>
          {(one) => one.items.length === 0 ? <p className="quiet">{t('month.nothing')}</p>
            : <Records caption={t('month.title', { month })} columns={columns} groups={[{ key: 'all', rows: one.items }]} rowKey={(time) => `${time.plan} ${time.day} ${time.from}`} mark={(time) => time.state === 'missed' ? 'wrong' : undefined} />}
        </Loaded>
        <div><Button aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'visit.hide' : 'visit.show')}</Button></div>
        {open && <Visits month={month} places={places} />}
      </div>
    </Panel>
  );
}

function Visits({ month, places }: { month: string; places: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('performance');
  const visits = useVisits(month);
  const columns: Column<Visit>[] = [
    { key: 'day', head: t('month.day'), names: true, cell: (one) => <>{dayOfWeek(one.day)}<span className="second">{one.from}–{one.until}</span></> },
    { key: 'who', head: t('visit.workers'), cell: (one) => one.workers.map(({ name }) => name).join('、') },
    { key: 'client', head: t('visit.client'), cell: (one) => one.client ?? '—' },
    { key: 'site', head: t('month.site'), cell: (one) => places.get(one.site) ?? one.site },
    { key: 'quantity', head: t('visit.quantity'), right: true, cell: (one) => one.quantity },
    { key: 'by', head: t('visit.verification'), cell: (one) => <>{t(`verification.${one.verification}`)}{one.note && <span className="second">{one.note}</span>}</> },
    { key: 'at', head: t('visit.recordedAt'), cell: (one) => <>{moment(one.recordedAt)}{one.daysLater > 0 && <span className="second warn">{t('visit.later', { count: one.daysLater })}</span>}{!one.counts && <span className="second">{t(one.correctedBy ? 'visit.corrected' : 'visit.withdrawn')}</span>}</> },
  ];
  return (
    <Loaded of={visits}>
      {() => visits.items.length === 0 ? <p className="quiet">{t('visit.none')}</p>
        : <><Records caption={t('visit.list')} columns={columns} groups={[{ key: 'all', rows: visits.items }]} rowKey={(one) => one.visit} /><MorePages of={visits} /></>}
    </Loaded>
  );
}
