import { Pagination, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Records, type Column } from '../shared/Records';
import { Filtered } from '../shared/states';
import { usePersonName } from '../shared/people';
import { useFilters } from '../shared/useFilters';
import { usePhone } from '../shared/usePhone';
import { second } from '../words/dates';
import { EventCards } from './EventCards';
import { EventDetail } from './EventDetail';
import { sentenceOf } from './leaves';
import type { Flaw, TrailEvent } from './verify';

const pageSize = 50;

/** The events as sentences; each opens in its place. */
export function EventList({ events, flaws }: { events: readonly TrailEvent[]; flaws: readonly Flaw[] }) {
  const { t } = useTranslation('audit');
  const nameOf = usePersonName();
  const phone = usePhone();
  const { values, set, clear } = useFilters('by', 'type', 'order', 'page');
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const people = [...new Set(events.map(({ by }) => by))];
  const shown = events.filter(({ by, type }) => (!values.by || by === values.by) && (!values.type || type === values.type));
  if (values.order !== 'old') shown.reverse();
  const page = Math.min(Number(values.page) || 1, Math.max(1, Math.ceil(shown.length / pageSize)));
  const rows = shown.slice((page - 1) * pageSize, page * pageSize);
  const toggle = (number: number) => setOpened((before) => new Set(before.has(number) ? [...before].filter((one) => one !== number) : [...before, number]));

  const columns: Column<TrailEvent>[] = [
    { key: 'number', head: t('number'), right: true, cell: ({ number }) => number },
    { key: 'at', head: t('at'), cell: ({ at }) => second(at) },
    { key: 'by', head: t('by'), cell: ({ by }) => nameOf(by) },
    { key: 'did', head: t('did'), names: true, cell: (event) => sentenceOf(event) },
    { key: 'hash', head: t('hash'), cell: ({ hash }) => <span className="mono">{`${hash.slice(0, 4)} ${hash.slice(4, 8)}`}</span> },
    {
      key: 'detail', head: t('detail'), cell: ({ number }) => (
        <button type="button" className="linked" aria-expanded={opened.has(number)} aria-label={t(opened.has(number) ? 'closeNo' : 'openNo', { number })} onClick={() => toggle(number)}>
          {t(opened.has(number) ? 'close' : 'open')}
        </button>
      ),
    },
  ];

  return (
    <div className="across">
      <div className="filters">
        <div className="field"><label htmlFor="who">{t('who')}</label>
          <Select id="who" className="chooser" value={values.by} onChange={(value: string) => set('by', value)}
            options={[{ value: '', label: t('everybody', { count: people.length }) }, ...people.map((one) => ({ value: one, label: nameOf(one) }))]} />
        </div>
        <div className="field"><label htmlFor="what">{t('what')}</label>
          <Select id="what" className="chooser" value={values.type} onChange={(value: string) => set('type', value)} options={[{ value: '', label: t('everything') }, ...matters(events)]} />
        </div>
        <div className="field"><span className="label">{t('order')}</span>
          <Segmented aria-label={t('order')} value={values.order === 'old' ? 'old' : 'new'} onChange={(value) => set('order', value === 'old' ? 'old' : '')}
            options={[{ value: 'new', label: t('newFirst') }, { value: 'old', label: t('oldFirst') }]} />
        </div>
      </div>
      {rows.length === 0 ? <Filtered clear={clear} /> : (
        phone ? <EventCards rows={rows} opened={opened} toggle={toggle} events={events} flaws={flaws} /> : <Records caption={t('trails')} columns={columns} groups={[{ key: 'all', rows }]} rowKey={({ number }) => String(number)}
          mark={({ number }) => flaws.some((flaw) => flaw.number === number) ? 'wrong' : undefined}
          after={(event) => opened.has(event.number) ? <EventDetail event={event} events={events} /> : undefined} />
      )}
      <div className="paging">
        <span aria-live="polite">{t('range', { from: shown.length === 0 ? 0 : (page - 1) * pageSize + 1, to: (page - 1) * pageSize + rows.length, count: shown.length })}</span>
        {shown.length > pageSize && <Pagination current={page} pageSize={pageSize} total={shown.length} showSizeChanger={false} onChange={(to) => set('page', to === 1 ? '' : String(to))} />}
      </div>
    </div>
  );
}

// A kind of event is named by the sentence of its first one, which says more than a technical name.
const matters = (events: readonly TrailEvent[]) =>
  [...new Map(events.map((event) => [event.type, event])).values()].map((event) => ({ value: event.type, label: sentenceOf(event).split(/[，,：:]/)[0] ?? event.type }));
