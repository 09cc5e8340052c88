import { BarChart, BoxplotChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use as registerParts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { PlotOption } from './Plot';
import { plotTheme } from './plotTheme';

registerParts([BarChart, BoxplotChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

/** What draws a plot; in a chunk of its own, since it weighs as much as everything else. */
export default function Drawing({ option, label, height, choose }: { option: PlotOption; label: string; height: number; choose?: (dataIndex: number) => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, plotTheme, { renderer: 'svg' });
    chart.setOption({ animation: false, ...option });
    if (choose) chart.on('click', ({ dataIndex }) => choose(dataIndex));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, choose]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
