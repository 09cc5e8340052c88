import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Group } from '../shared/Records';
import { yuan } from '../words/money';
import type { Ranked } from './course';
import { Outcome } from './Outcome';
import { Why } from './RankingTable';

interface CardsProps { round: string; groups: readonly Group<Ranked>[]; note: (row: Ranked) => { cut: boolean; text: string[] } | undefined }

/** The ranking on a phone: a card each, with the same lines between them. */
export function RankingCards({ round, groups, note }: CardsProps) {
  const { t } = useTranslation('awards');
  return (
    <ul className="cards ranking" aria-label={t('ranking.title')}>
      {groups.map((group) => (
        <Fragment key={group.key}>
          {group.title && <li className="heading">{group.title}</li>}
          {group.rows.map((row) => {
            const line = note(row);
            return (
              <Fragment key={row.entry.proposal}>
                <li>
                  <div className="spread"><Link className="strong" to={`/rounds/${round}/examination/${row.entry.proposal}`}>{row.entry.rank}{'. '}{row.entry.title}</Link><b>{row.entry.score}</b></div>
                  <div className="spread"><span className="quiet">{row.entry.organizationName}</span><Outcome of={row.entry.outcome} /></div>
                  <div>{t('ranking.asked', { amount: yuan(row.entry.requested) })}{'　'}<Why row={row} /></div>
                </li>
                {line && <li className={line.cut ? 'line cut-line' : 'line pass-line'}>{line.text.map((text) => <div key={text}>{text}</div>)}</li>}
              </Fragment>
            );
          })}
        </Fragment>
      ))}
    </ul>
  );
}
