import { useTranslation } from 'react-i18next';
import { usePersonName } from '../shared/people';
import { second } from '../words/dates';
import { EventDetail } from './EventDetail';
import { sentenceOf } from './leaves';
import type { Flaw, TrailEvent } from './verify';

interface EventCardsProps { rows: readonly TrailEvent[]; events: readonly TrailEvent[]; flaws: readonly Flaw[]; opened: ReadonlySet<number>; toggle: (number: number) => void }

/** The events on a phone: what was done, who and when; the rest opens in its place. */
export function EventCards({ rows, events, flaws, opened, toggle }: EventCardsProps) {
  const { t } = useTranslation('audit');
  const nameOf = usePersonName();
  return (
    <ul className="cards" aria-label={t('trails')}>
      {rows.map((event) => {
        const { number, at, by, hash } = event;
        const open = opened.has(number);
        return (
          <li key={number} className={flaws.some((flaw) => flaw.number === number) ? 'wrong' : undefined}>
            <div className="spread quiet"><span>{t('numberIs', { number })}</span><span>{second(at)}</span></div>
            <div className="strong">{sentenceOf(event)}</div>
            <div className="spread"><span className="quiet">{nameOf(by)}　<span className="mono">{`${hash.slice(0, 4)} ${hash.slice(4, 8)}`}</span></span>
              <button type="button" className="linked" aria-expanded={open} aria-label={t(open ? 'closeNo' : 'openNo', { number })} onClick={() => toggle(number)}>{t(open ? 'close' : 'open')}</button>
            </div>
            {open && <EventDetail event={event} events={events} />}
          </li>
        );
      })}
    </ul>
  );
}
