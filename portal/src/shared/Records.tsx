import { Fragment, type ReactNode } from 'react';
import { usePhone } from './usePhone';

export interface Column<T> {
  key: string;
  head: string;
  cell: (row: T, index: number) => ReactNode;
  /** Figures stand right. */
  right?: boolean;
  /** The column that names the row: a row header, and the first line of a card. */
  names?: boolean;
  /** Not on a card, where the other facts say it. */
  deskOnly?: boolean;
}

export interface Group<T> { key: string; title?: ReactNode; rows: readonly T[] }

interface RecordsProps<T> {
  caption: string;
  columns: readonly Column<T>[];
  groups: readonly Group<T>[];
  rowKey: (row: T) => string;
  /** What a row means: chosen, wrong, cut (a heavy line below), pass-mark (a dashed one). */
  mark?: (row: T) => 'chosen' | 'wrong' | 'cut' | 'pass-mark' | undefined;
  /** A line of words below a row, such as the arithmetic of where the money ended. */
  after?: (row: T) => ReactNode;
  /** The totals: one cell a column, as many as there are columns. */
  foot?: readonly ReactNode[];
}

/** Rows with the same facts as a table on a desk and as cards on a phone; only one of the two is rendered. */
export function Records<T>(props: RecordsProps<T>) {
  return usePhone() ? <Cards {...props} /> : <Table {...props} />;
}

function Table<T>({ caption, columns, groups, rowKey, mark, after, foot }: RecordsProps<T>) {
  return (
    <table className="book">
      <caption className="unseen">{caption}</caption>
      <thead><tr>{columns.map(({ key, head, right }) => <th key={key} scope="col" className={right ? 'right' : undefined}>{head}</th>)}</tr></thead>
      {groups.map((group) => (
        <tbody key={group.key} className={group.title ? 'group' : undefined}>
          {group.title && <tr className="heading"><th scope="rowgroup" colSpan={columns.length}>{group.title}</th></tr>}
          {group.rows.map((row, index) => (
            <Fragment key={rowKey(row)}>
              <tr className={mark?.(row)}>
                {columns.map(({ key, cell, right, names }) => names
                  ? <th key={key} scope="row" className={right ? 'right' : undefined}>{cell(row, index)}</th>
                  : <td key={key} className={right ? 'right' : undefined}>{cell(row, index)}</td>)}
              </tr>
              {after?.(row) && <tr className="line-note"><td colSpan={columns.length}>{after(row)}</td></tr>}
            </Fragment>
          ))}
        </tbody>
      ))}
      {foot && <tfoot><tr>{foot.map((cell, index) => <td key={columns[index]?.key} className={columns[index]?.right ? 'right' : undefined}>{cell}</td>)}</tr></tfoot>}
    </table>
  );
}

// What is absent has a place in a table; a card leaves it out.
const absent = '—';

function Cards<T>({ caption, columns, groups, rowKey, mark, after, foot }: RecordsProps<T>) {
  const name = columns.find((one) => one.names) ?? columns[0];
  const facts = columns.filter((one) => one !== name && !one.deskOnly);
  return (
    <ul className="cards" aria-label={caption}>
      {groups.map((group) => (
        <Fragment key={group.key}>
          {group.title && <li className="heading">{group.title}</li>}
          {group.rows.map((row, index) => (
            <Fragment key={rowKey(row)}>
              <li className={mark?.(row)}>
                <div className="strong">{name?.cell(row, index)}</div>
                <dl>{facts.map(({ key, head, cell }) => ({ key, head, fact: cell(row, index) })).filter(({ fact }) => fact !== absent).map(({ key, head, fact }) => <div key={key}><dt>{head}</dt><dd>{fact}</dd></div>)}</dl>
              </li>
              {after?.(row) && <li className="heading">{after(row)}</li>}
            </Fragment>
          ))}
        </Fragment>
      ))}
      {foot && (
        <li className="total"><dl>{columns.map(({ key, head }, index) => foot[index] && <div key={key}><dt>{head}</dt><dd>{foot[index]}</dd></div>)}</dl></li>
      )}
    </ul>
  );
}
