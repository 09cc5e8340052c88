import { useTranslation } from 'react-i18next';
import { changesOf, labelOf } from './leaves';
import type { TrailEvent } from './verify';

/** Everything that a record says: what it changed with what stood before, and how it hangs on the one before. */
export function EventDetail({ event, events }: { event: TrailEvent; events: readonly TrailEvent[] }) {
  const { t } = useTranslation('audit');
  const before = events.find(({ number }) => number === event.number - 1);
  const follows = event.number === 1 ? t('begins') : t(before?.hash === event.previous ? 'follows' : 'differs', { number: event.number - 1 });
  return (
    <dl className="event-detail">
      {changesOf(event, events).map(({ path, name, text, before: old }) => (
        <div key={path}>
          <dt>{labelOf(name)}{/\[(\d+)\]/.test(path) && <span className="quiet"> {`(${placeOf(path)})`}</span>}</dt>
          <dd>{old === undefined ? text : <><del>{old}</del> <ins>{text}</ins></>}</dd>
        </div>
      ))}
      <div><dt>{t('previous')}</dt><dd><span className="mono">{event.previous || '—'}</span> {follows}</dd></div>
      <div><dt>{t('wholeHash')}</dt><dd className="mono">{event.hash}</dd></div>
      <div><dt>{t('command')}</dt><dd className="mono">{event.command}</dd></div>
      <div><dt>{t('record')}</dt><dd className="mono">{`${event.type}.${event.typeVersion}`}</dd></div>
    </dl>
  );
}

const placeOf = (path: string): string => [...path.matchAll(/\[(\d+)\]/g)].map((match) => match[1]).join('.');
