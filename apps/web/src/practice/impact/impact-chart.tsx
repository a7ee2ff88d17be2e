import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { EChartsOption } from 'echarts';
import { CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import {
  type ChartMark,
  DARK_CHART_PALETTE,
  type ImpactSeries,
  impactChartOption,
  LIGHT_CHART_PALETTE,
} from '#contracts';
import { theme } from '../../theme/theme.js';
import classes from './impact.module.css';

use([CustomChart, LineChart, GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

/** Below this width titles stand above their rows. */
const COMPACT_PX = 480;
const ROW_PX = { wide: 18, compact: 34 } as const;
const TITLE_CHARACTER_PX = 6.2;
const EDGES_PX = 24;

interface ImpactChartProps {
  series: ImpactSeries;
  marks: readonly ChartMark[];
  journeys: ReadonlyArray<{ name: string; title: string }>;
  originAt: string;
}

/** The chart itself; loaded on its own, because ECharts is large. */
export default function ImpactChart({ series, marks, journeys, originAt }: ImpactChartProps) {
  const { ref: sizeRef, width } = useElementSize();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const dark = useComputedColorScheme('dark') === 'dark';
  const compact = width > 0 && width < COMPACT_PX;
  const longestTitle = Math.max(8, ...journeys.map((journey) => journey.title.length));
  const titlePx = Math.min(190, 24 + longestTitle * TITLE_CHARACTER_PX);
  useEffect(() => {
    if (!host.current) return;
    const made = init(host.current, null, { renderer: 'svg' });
    chart.current = made;
    return () => {
      made.dispose();
      chart.current = null;
    };
  }, []);

  const option = useMemo(
    () =>
      impactChartOption(series, marks, {
        palette: dark ? DARK_CHART_PALETTE : LIGHT_CHART_PALETTE,
        fontFamily: theme.fontFamily ?? 'sans-serif',
        journeys,
        originAt,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        widthPx: Math.max(200, width - (compact ? EDGES_PX : titlePx + EDGES_PX)),
        titlePx,
        compact,
      }),
    [series, marks, journeys, originAt, width, titlePx, compact, dark],
  );
  const height = heightOf(option, journeys.length, compact);

  useEffect(() => {
    if (width === 0) return;
    chart.current?.resize({ width, height });
    chart.current?.setOption(option, { notMerge: true });
  }, [option, width, height]);

  return (
    <div ref={sizeRef} className={classes.chart} style={{ height }}>
      <div ref={host} style={{ height, width: '100%' }} />
    </div>
  );
}

/** The rows get their height; what stands above and below them is the option's own. */
function heightOf(option: EChartsOption, journeys: number, compact: boolean): number {
  const grid = Array.isArray(option.grid) ? option.grid[0] : option.grid;
  const edges = Number(grid?.top ?? 0) + Number(grid?.bottom ?? 0);
  return edges + Math.max(1, journeys) * (compact ? ROW_PX.compact : ROW_PX.wide);
}
