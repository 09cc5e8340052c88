import { Select } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { Panel } from '../shared/Page';
import { Plot, type PlotOption } from '../shared/Plot';
import { outlier } from '../shared/plotTheme';
import { Loaded } from '../shared/states';
import { useFilters } from '../shared/useFilters';
import { usePhone } from '../shared/usePhone';
import { medianOf, spreadsOf, type Score, type Spread } from './spread';
import { useScores } from './useScores';

const sealed = ['ranking', 'notice', 'finalizing', 'final'];
/** A median so many points from that of all is named. */
const notable = 8;

/** How evaluators of a round score, one box each; once the books are sealed. */
export function SpreadPlot({ rounds }: { rounds: readonly Schema<'RoundSummary'>[] }) {
  const { t } = useTranslation('audit');
  const { values, set } = useFilters('spread');
  const choices = rounds.filter(({ phase }) => sealed.includes(phase));
  const round = values.spread || (choices.at(-1)?.round ?? '');
  const scores = useScores(round);
  if (round === '') return <Panel title={t('overview.spread')}><p>{t('overview.noSealed')}</p></Panel>;

  const choose = (
    <Select aria-label={t('overview.spreadRound')} className="spread-round" size="small" value={round} onChange={(value: string) => set('spread', value)} options={choices.map((one) => ({ value: one.round, label: one.title }))} />
  );
  if (!scores.data) return <Panel title={t('overview.spread')} extra={choose}><Loaded of={scores}>{() => null}</Loaded></Panel>;
  return <Loaded of={scores}>{(all) => all.length === 0 ? <Panel title={t('overview.spread')} extra={choose}><p>{t('overview.noScores')}</p></Panel> : <Boxes scores={all} choose={choose} />}</Loaded>;
}

function Boxes({ scores, choose }: { scores: readonly Score[]; choose: ReactNode }) {
  const { t } = useTranslation('audit');
  const phone = usePhone();
  const spreads = spreadsOf(scores);
  const farthest = spreads.reduce<Spread | undefined>((worst, one) => Math.abs(one.off) > Math.abs(worst?.off ?? 0) ? one : worst, undefined);
  const outliers = spreads.reduce((sum, one) => sum + one.outliers.length, 0);
  const option = useMemo(() => optionOf(spreadsOf(scores), medianOf(scores), (all) => t('overview.medianOfAll', { median: oneDecimal(all) }), phone), [scores, t, phone]);
  const finding = farthest && Math.abs(farthest.off) >= notable
    ? t(farthest.off > 0 ? 'overview.mild' : 'overview.strict', { name: farthest.evaluator, points: oneDecimal(Math.abs(farthest.off)), outliers })
    : t('overview.even', { outliers });
  return (
    <Plot
      title={t('overview.spread')} finding={finding} option={option} height={Math.max(260, 70 + spreads.length * 36)} note={<>{t('overview.spreadNote')} {choose}</>}
      table={(
        <table className="book">
          <thead><tr><th scope="col">{t('overview.evaluator')}</th>{(['count', 'low', 'lower', 'median', 'upper', 'high'] as const).map((one) => <th key={one} scope="col" className="right">{t(`overview.five.${one}`)}</th>)}<th scope="col">{t('overview.outliers')}</th></tr></thead>
          <tbody>{spreads.map((one) => (
            <tr key={one.evaluator}>
              <th scope="row">{one.evaluator}</th><td className="right">{one.count}</td>
              {[one.low, one.lower, one.median, one.upper, one.high].map((value, index) => <td key={index} className="right">{oneDecimal(value)}</td>)}
              <td>{one.outliers.length === 0 ? '—' : one.outliers.map(({ title, score }) => `${title} ${oneDecimal(score)}`).join('、')}</td>
            </tr>
          ))}</tbody>
        </table>
      )}
    />
  );
}

const oneDecimal = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

function optionOf(spreads: readonly Spread[], median: number, labelOf: (median: number) => string, phone: boolean): PlotOption {
  const all = spreads.flatMap(({ low, outliers }) => [low, ...outliers.map(({ score }) => score)]);
  const standsOut = ({ off }: Spread) => Math.abs(off) >= notable;
  return {
    grid: { top: 32, right: 16 },
    xAxis: { type: 'value', min: Math.max(0, Math.floor((Math.min(...all) - 10) / 20) * 20), max: 100 },
    yAxis: { type: 'category', inverse: true, data: spreads.map((one) => standsOut(one) ? { value: one.evaluator, textStyle: { color: outlier } } : one.evaluator) },
    series: [
      {
        type: 'boxplot', boxWidth: [10, 16],
        data: spreads.map((one) => ({ value: [one.low, one.lower, one.median, one.upper, one.high], itemStyle: standsOut(one) ? { color: '#fceBe9', borderColor: outlier } : { color: '#cfdde9', borderColor: '#1a4f7e' } })),
        markLine: { symbol: 'none', silent: true, lineStyle: { type: 'dashed' }, label: { formatter: labelOf(median), position: 'start' }, data: [{ xAxis: median }] },
      },
      {
        type: 'scatter', symbol: 'diamond', symbolSize: 10, itemStyle: { color: outlier, opacity: 1 },
        data: spreads.flatMap((one, index) => one.outliers.map(({ title, score }) => ({ value: [score, index], label: { show: !phone, position: 'right' as const, color: outlier, fontSize: 14, formatter: `${title} ${oneDecimal(score)}` } }))),
      },
    ],
  };
}
