import { Segmented } from 'antd';
import type { BarSeriesOption, BoxplotSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, MarkLineComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from './states';

/** What a plot may be made of: bars and boxes, points that stand out, a line that marks. */
export type PlotOption = ComposeOption<
  BarSeriesOption | BoxplotSeriesOption | ScatterSeriesOption | GridComponentOption | LegendComponentOption | MarkLineComponentOption
>;

const Drawing = lazy(() => import('./Drawing'));

interface PlotProps {
  /** Asks or names. */
  title: string;
  /** States what is to be seen. */
  finding: string;
  /** Memoized: another one draws anew. */
  option: PlotOption;
  height?: number;
  /** The same data to be read. */
  table: ReactNode;
  /** Below both: units, how to read it. */
  note?: ReactNode;
  /** A mark was chosen; the table has links to the same. */
  choose?: (dataIndex: number) => void;
}

/** A panel with a plot and, one key away, the same data as a table. */
export function Plot({ title, finding, option, height = 260, table, note, choose }: PlotProps) {
  const { t } = useTranslation('shared');
  const [as, setAs] = useState<'plot' | 'table'>('plot');
  return (
    <section className="panel plot">
      <header className="spread">
        <div><h2>{title}</h2><p>{finding}</p></div>
        <Segmented
          value={as} onChange={setAs} aria-label={t('plot.as', { title })}
          options={[{ value: 'plot', label: t('plot.plot') }, { value: 'table', label: t('plot.table') }]}
        />
      </header>
      {as === 'plot'
        ? <div className="inside"><Suspense fallback={<div style={{ height }}><Loading /></div>}><Drawing option={option} label={t('plot.label', { title, finding })} height={height} choose={choose} /></Suspense></div>
        : <div className="scroll">{table}</div>}
      {note && <div className="inside quiet">{note}</div>}
    </section>
  );
}
