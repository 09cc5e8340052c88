import { memo, useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePhone } from '../shared/usePhone';
import { shortDay, workingDaysLeft } from '../words/dates';
import { yuan } from '../words/money';
import type { QueueRow, QueueVerb } from './queue';

interface QueueListProps {
  groups: readonly { key: string; title?: ReactNode; rows: readonly QueueRow[] }[];
  chosen: ReadonlySet<string>;
  choose: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  verb: QueueVerb | null;
  total: string;
  count: number;
}

interface RowProps { row: QueueRow; chosen: boolean; mayChoose: boolean; toggle: (key: string) => void }

/** The queue as a plain table or as cards; a row is drawn again only when it is chosen or left. */
export function QueueList({ groups, chosen, choose, verb, total, count }: QueueListProps) {
  const { t } = useTranslation('payments');
  const phone = usePhone();
  const toggle = useCallback((key: string) => choose((before) => {
    const next = new Set(before);
    if (!next.delete(key)) next.add(key);
    return next;
  }), [choose]);
  const propsOf = (row: QueueRow): RowProps => ({ row, chosen: chosen.has(row.key), mayChoose: row.kind === verb, toggle });
  if (phone) {
    return (
      <ul className="cards queue-cards" aria-label={t('queue')}>
        {groups.map((group) => [
          group.title && <li key={group.key} className="heading">{group.title}</li>,
          ...group.rows.map((row) => <QueueCard key={row.key} {...propsOf(row)} />),
        ])}
        <li className="total plain"><div className="spread"><span>{t('totalOf', { count })}</span><span className="amount">{yuan(total)}</span></div></li>
      </ul>
    );
  }

  return (
    <table className="book queue">
      <caption className="unseen">{t('queue')}</caption>
      <colgroup>{verb && <col className="box" />}<col className="when" /><col /><col className="which" /><col className="sum" /><col className="stands" /><col className="act" /></colgroup>
      <thead>
        <tr>
          {verb && <td><span className="unseen">{t('choose')}</span></td>}
          <th scope="col">{t('due')}</th><th scope="col">{t('whom')}</th><th scope="col">{t('instalment')}</th><th scope="col" className="right">{t('amount')}</th><th scope="col">{t('state')}</th><th scope="col">{t('action')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} className={group.title ? 'group' : undefined}>
          {group.title && <tr className="heading"><th scope="rowgroup" colSpan={verb ? 7 : 6}>{group.title}</th></tr>}
          {group.rows.map((row) => <QueueTableRow key={row.key} {...propsOf(row)} withBox={verb !== null} />)}
        </tbody>
      ))}
      <tfoot><tr><th scope="row" colSpan={verb ? 4 : 3}>{t('totalOf', { count })}</th><td className="right">{yuan(total)}</td><td colSpan={2} /></tr></tfoot>
    </table>
  );
}

const pathOf = (row: QueueRow) => `/payments/${encodeURIComponent(row.round)}/${encodeURIComponent(row.proposal)}/${row.no}`;

function Box({ row, chosen, mayChoose, toggle }: RowProps) {
  const { t } = useTranslation('payments');
  return mayChoose ? <input type="checkbox" checked={chosen} aria-label={t('chooseOne', { name: row.organization, no: row.no })} onChange={() => toggle(row.key)} /> : null;
}

function Due({ row }: { row: QueueRow }) {
  const { t } = useTranslation('payments');
  const words = row.workingDaysLeft === null ? t('noDay') : workingDaysLeft(row.workingDaysLeft);
  if (row.group === 'overdue') return <span className="bad strong"><span aria-hidden>▲</span> {words}</span>;
  return row.group === 'today' ? <span className="warn strong"><span aria-hidden>●</span> {words}</span> : <>{words}</>;
}

const QueueTableRow = memo(function QueueTableRow({ withBox, ...props }: RowProps & { withBox: boolean }) {
  const { t } = useTranslation('payments');
  const { row, chosen } = props;
  return (
    <tr className={chosen ? 'chosen' : undefined}>
      {withBox && <td><Box {...props} /></td>}
      <td className="day"><Due row={row} /><span className="second">{row.due ? shortDay(row.due) : '—'}</span></td>
      <th scope="row"><Link to={pathOf(row)}>{row.organization}</Link><span className="second">{row.title}</span></th>
      <td>{t('noShort', { no: row.no })}<span className="second">{row.roundTitle}</span></td>
      <td className="right strong">{yuan(row.amount)}</td>
      <td>{t(`stateOf.${row.kind}`)}</td>
      <td><Link to={pathOf(row)} aria-label={t('openOne', { verb: t(props.mayChoose ? `verb.${row.kind}` : 'verb.look'), name: row.organization, no: row.no })}>{t(props.mayChoose ? `verb.${row.kind}` : 'verb.look')}</Link></td>
    </tr>
  );
});

const QueueCard = memo(function QueueCard(props: RowProps) {
  const { t } = useTranslation('payments');
  const { row, chosen, mayChoose } = props;
  const edge = row.group === 'overdue' ? 'late' : row.group === 'today' ? 'today' : '';
  return (
    <li className={`${edge} ${chosen ? 'chosen' : ''} ${mayChoose ? '' : 'plain'}`}>
      {mayChoose && <label><Box {...props} /></label>}
      <div className="body-of">
        <div className="spread"><span><Due row={row} /></span><span className="quiet">{row.due ? shortDay(row.due) : '—'}</span></div>
        <div className="strong"><Link to={pathOf(row)}>{row.organization}</Link></div>
        <div className="quiet">{row.title}</div>
        <div className="spread"><span>{`${t('noShort', { no: row.no })}　${t(`stateOf.${row.kind}`)}`}</span><span className="amount strong">{yuan(row.amount)}</span></div>
      </div>
    </li>
  );
});
