import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Plot, type PlotOption } from '../shared/Plot';
import { bar } from '../shared/plotTheme';
import { usePhone } from '../shared/usePhone';
import { wan } from '../words/money';
import { shorten } from './MoneyPlot';
import type { Awarded } from './overview';

const shown = 5;
const percent = (thousandths: number): string => `${(thousandths / 10).toFixed(1)}%`;

/** Whether a few organizations get most of the money. */
export function ConcentrationPlot({ rows, names }: { rows: readonly Awarded[]; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('audit');
  const phone = usePhone();
  const top = rows.slice(0, shown);
  const share = top.reduce((sum, one) => sum + one.share, 0);
  const option = useMemo((): PlotOption => ({
    grid: { top: 8, right: phone ? 8 : 150 },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', inverse: true, axisLine: { show: false }, data: rows.slice(0, shown).map(({ organization }) => shorten(names.get(organization) ?? organization, phone ? 8 : 14)) },
    series: [{
      type: 'bar', barWidth: 20, itemStyle: bar(0),
      data: rows.slice(0, shown).map(({ amount, share: one }) => ({
        value: Number(amount), label: { show: true, position: phone ? 'insideLeft' : 'right', color: phone ? '#fff' : '#1b2126', fontSize: 14, formatter: `${wan(amount)} ${t('words:unit.wan')}  ${percent(one)}` },
      })),
    }],
  }), [rows, names, phone, t]);
  return (
    <Plot
      title={t('overview.concentration')} option={option} height={260}
      finding={rows.length === 0 ? t('overview.noAwards') : t(rows.length > shown ? 'overview.concentrationFinding' : 'overview.concentrationFew', { first: percent(rows[0]?.share ?? 0), count: top.length, share: percent(share), rest: rows.length - top.length })} note={t('overview.concentrationNote')}
      table={(
        <table className="book">
          <thead><tr><th scope="col">{t('overview.organization')}</th><th scope="col" className="right">{t('overview.contracts')}</th><th scope="col" className="right">{t('overview.amountWan')}</th><th scope="col" className="right">{t('overview.share')}</th></tr></thead>
          <tbody>{rows.map(({ organization, amount, share: one, contracts }) => (
            <tr key={organization}><th scope="row"><Link to={`/organizations/${organization}`}>{names.get(organization) ?? organization}</Link></th><td className="right">{contracts}</td><td className="right">{wan(amount)}</td><td className="right">{percent(one)}</td></tr>
          ))}</tbody>
        </table>
      )}
    />
  );
}
