const [ink, ink2, line, edge] = ['#1b2126', '#47525c', '#d9dfe4', '#7d8995'];
const text = { color: ink, fontSize: 14, fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif' };
const axis = { axisLine: { show: false }, axisTick: { show: false }, axisLabel: text, splitLine: { lineStyle: { color: line } } };

/** The sequence of blues from dark to pale; the three pale ones need the edge around them to be seen. */
export const blues = ['#1a4f7e', '#3b6f9e', '#9dbad3', '#cfdde9', '#ebeff3'] as const;

/** Only for what stands out. */
export const outlier = '#b3261e';

/** How one of the blues fills a bar, and the colour of the label on it. */
export const bar = (step: number) => ({ color: blues[step] ?? blues[0], ...(step > 1 ? { borderColor: edge, borderWidth: 1 } : {}) });
export const onBar = (step: number) => ({ color: step > 1 ? ink : '#fff', fontSize: 14 });

export const plotTheme = {
  color: [...blues],
  textStyle: text,
  valueAxis: axis,
  categoryAxis: { ...axis, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: edge } } },
  legend: { textStyle: text, itemWidth: 14, itemHeight: 14, itemGap: 16, icon: 'rect', left: 0, top: 0, selectedMode: false },
  grid: { left: 0, right: 8, bottom: 0, top: 40, containLabel: true },
  markLine: { lineStyle: { color: ink }, label: { color: ink2, fontSize: 14 } },
};
