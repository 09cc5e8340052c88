import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Plot, type PlotOption } from '../shared/Plot';
import { bar, onBar, outlier } from '../shared/plotTheme';
import { yuan } from '../words/money';
import type { Lateness, latePaid } from './overview';

const parts = ['overdue', 'soon', 'later'] as const;

/** What waits past its last day, step by step. */
export function LatenessPlot({ rows, late }: { rows: readonly Lateness[]; late: ReturnType<typeof latePaid> }) {
  const { t } = useTranslation('audit');
  const overdue = rows.reduce((sum, one) => sum + one.overdue, 0);
  const option = useMemo((): PlotOption => ({
    legend: { data: parts.map((part) => t(`overview.due.${part}`)) },
    grid: { top: 64 },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ kind }) => t(`overview.kind.${kind}`)) },
    series: parts.map((part, index) => {
      const step = index === 1 ? 2 : 3;
      return {
        type: 'bar', stack: 'due', name: t(`overview.due.${part}`), barWidth: 20, itemStyle: part === 'overdue' ? { color: outlier } : bar(step),
        data: rows.map((row) => ({ value: row[part], label: { ...(part === 'overdue' ? { color: '#fff', fontSize: 14 } : onBar(step)), show: row[part] > 0 } })),
      };
    }),
  }), [rows, t]);
  return (
    <Plot
      title={t('overview.lateness')} option={option} height={Math.max(260, 80 + rows.length * 40)}
      finding={overdue === 0 ? t('overview.nothingLate') : t('overview.latenessFinding', { count: overdue, kind: t(`overview.kind.${rows[0]?.kind ?? 'toPrepare'}`) })}
      note={t('overview.latenessNote', { paid: late.paid, late: late.late, interest: yuan(late.interest) })}
      table={(
        <table className="book">
          <thead><tr><th scope="col">{t('overview.step')}</th>{parts.map((part) => <th key={part} scope="col" className="right">{t(`overview.due.${part}`)}</th>)}<th scope="col" className="right">{t('overview.worst')}</th></tr></thead>
          <tbody>{rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row"><Link to={`/work?kind=${row.kind}`}>{t(`overview.kind.${row.kind}`)}</Link></th>
              {parts.map((part) => <td key={part} className={part === 'overdue' && row.overdue > 0 ? 'right bad strong' : 'right'}>{row[part]}</td>)}
              <td className="right">{row.worst > 0 ? t('overview.workingDays', { count: row.worst }) : '—'}</td>
            </tr>
          ))}</tbody>
          <tfoot><tr><th scope="row">{t('overview.sum')}</th>{parts.map((part) => <td key={part} className="right">{rows.reduce((sum, row) => sum + row[part], 0)}</td>)}<td /></tr></tfoot>
        </table>
      )}
    />
  );
}
