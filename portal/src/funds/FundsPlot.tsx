import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Plot, type PlotOption } from '../shared/Plot';
import { bar, onBar } from '../shared/plotTheme';
import { Records } from '../shared/Records';
import { fenOf, percentOf, sumOf, wan, yuan } from '../words/money';
import { inWan, parts, segmentsOf, type Fund } from './segments';

/** Below this share of the longest bar a figure does not fit into its part. */
const narrow = 0.1;

/** How far the money of each fund has come. */
export function FundsPlot({ funds }: { funds: readonly Fund[] }) {
  const { t } = useTranslation('funds');
  const rows = useMemo(() => funds.map((fund) => ({ fund, of: segmentsOf(fund) })), [funds]);
  const [whole, spent, free] = [sumOf(funds.map((one) => one.appropriation)), sumOf(rows.map(({ of }) => of.spent)), sumOf(funds.map((one) => one.available))];
  const option = useMemo<PlotOption>(() => {
    const longest = Math.max(...funds.map((one) => inWan(one.appropriation)), 0);
    return {
      legend: { data: parts.map((part) => t(`part.${part}`)) },
      grid: { top: 64 },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', inverse: true, data: funds.map((one) => t('bar', { title: one.title, amount: wan(one.appropriation) })), axisLabel: { width: 130, overflow: 'break', lineHeight: 20 } },
      series: parts.map((part, step) => ({
        type: 'bar', stack: 'all', name: t(`part.${part}`), barWidth: 28, itemStyle: bar(step === 0 ? 0 : step + 1), silent: true,
        data: rows.map(({ of }) => ({ value: inWan(of[part]), label: { show: inWan(of[part]) > longest * narrow, formatter: wan(of[part]), ...onBar(step === 0 ? 0 : step + 1) } })),
      })),
    };
  }, [funds, rows, t]);

  return (
    <Plot
      title={t('plot.title')} option={option} height={96 + 64 * funds.length} note={t('plot.unit')}
      finding={fenOf(whole) ? t('plot.finding', { whole: wan(whole), spent: percentOf(spent, whole), free: percentOf(free, whole) }) : t('plot.nothing')}
      table={(
        <Records
          caption={t('plot.title')} groups={[{ key: 'all', rows }]} rowKey={({ fund }) => fund.fund}
          columns={[
            { key: 'title', head: t('title'), names: true, cell: ({ fund }) => fund.title },
            ...parts.map((part) => ({ key: part, head: t(`part.${part}`), right: true, cell: ({ of }: (typeof rows)[number]) => yuan(of[part]) })),
            { key: 'whole', head: t('appropriation'), right: true, cell: ({ fund }) => yuan(fund.appropriation) },
          ]}
          foot={[t('total'), ...parts.map((part) => yuan(sumOf(rows.map(({ of }) => of[part])))), yuan(whole)]}
        />
      )}
    />
  );
}
