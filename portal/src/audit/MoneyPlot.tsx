import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Plot, type PlotOption } from '../shared/Plot';
import { bar, onBar } from '../shared/plotTheme';
import { percentOf, sumOf, wan } from '../words/money';
import { moneyStages, type FundStages } from './overview';

/** How far the money of each fund has come. */
export function MoneyPlot({ funds }: { funds: readonly FundStages[] }) {
  const { t } = useTranslation('audit');
  const all = sumOf(funds.map(({ appropriation }) => appropriation));
  const total = (stage: (typeof moneyStages)[number]) => sumOf(funds.map(({ stages }) => stages[stage]));
  const option = useMemo((): PlotOption => {
    const most = Math.max(...funds.map(({ appropriation }) => Number(appropriation) / 10_000), 1);
    return {
      legend: { data: moneyStages.map((stage) => t(`overview.stage.${stage}`)) },
      grid: { top: 64 },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', inverse: true, axisLabel: { lineHeight: 20 }, data: funds.map(({ title, appropriation }) => `${shorten(title)}\n${t('overview.of', { amount: wan(appropriation) })}`) },
      series: moneyStages.map((stage, step) => ({
        type: 'bar', stack: 'money', name: t(`overview.stage.${stage}`), barWidth: 28, itemStyle: bar(step),
        // Only where the figure fits into its piece.
        data: funds.map(({ stages }) => { const value = Number(stages[stage]) / 10_000; return { value, label: { ...onBar(step), show: value > most * 0.12, formatter: wan(stages[stage]) } }; }),
      })),
    };
  }, [funds, t]);
  return (
    <Plot
      title={t('overview.money')} finding={t('overview.moneyFinding', { all: wan(all), paid: percentOf(total('paid'), all), free: percentOf(total('free'), all) })}
      option={option} height={Math.max(260, 90 + funds.length * 62)} note={t('overview.moneyNote')}
      table={(
        <table className="book">
          <thead><tr><th scope="col">{t('overview.fund')}</th>{moneyStages.map((stage) => <th key={stage} scope="col" className="right">{t(`overview.stage.${stage}`)}</th>)}<th scope="col" className="right">{t('overview.appropriation')}</th></tr></thead>
          <tbody>{funds.map(({ fund, title, stages, appropriation }) => (
            <tr key={fund}><th scope="row"><Link to={`/funds/${fund}`}>{title}</Link></th>{moneyStages.map((stage) => <td key={stage} className="right">{wan(stages[stage])}</td>)}<td className="right">{wan(appropriation)}</td></tr>
          ))}</tbody>
          <tfoot><tr><th scope="row">{t('overview.sum')}</th>{moneyStages.map((stage) => <td key={stage} className="right">{wan(total(stage))}</td>)}<td className="right">{wan(all)}</td></tr></tfoot>
        </table>
      )}
    />
  );
}

export const shorten = (name: string, most = 13): string => name.length > most ? `${name.slice(0, most - 1)}…` : name;
