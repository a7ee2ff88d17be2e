import type { EChartsOption } from 'echarts';
import type { ImpactSeries } from './impact.js';
import type { ChartLook, ChartMark } from './impact-chart/chart-look.js';
import { chartMarkSeries, LEVEL_PX, markLevels } from './impact-chart/chart-marks.js';
import { chartRows, chartStripSeries, chartTitleSeries } from './impact-chart/chart-strips.js';
import { chartTicks, clockTimeIn, relativeTime } from './impact-chart/chart-time.js';
import { coarserSeries } from './impact-chart/coarser-series.js';

/** Two lines of a clock time need so much room to stand apart. */
const TICK_PX = 70;

/** Narrower bars cannot be told apart, and would only make the drawing heavy. */
const LEAST_BUCKET_PX = 3;

/**
 * The option object for the impact chart: one strip a journey, time from left to right. In each strip the share
 * of failed runs rises from the bottom and the share of slow ones stands on it, so that the height says what
 * the colour says. Marks are vertical lines with a shape and a word. Pure: draw it with any ECharts that has
 * the custom series and the grid, tooltip and aria parts.
 */
export function impactChartOption(
  measured: ImpactSeries,
  marks: readonly ChartMark[],
  look: ChartLook,
): EChartsOption {
  const { palette, compact = false, widthPx = 960, titlePx = 190 } = look;
  const series = coarserSeries(measured, widthPx / LEAST_BUCKET_PX);
  const originMs = Date.parse(look.originAt ?? series.fromAt);
  const minMs = Date.parse(series.fromAt) - originMs;
  const maxMs = Math.max(Date.parse(series.toAt) - originMs, minMs + 1_000);
  const rows = chartRows(series, look);
  const clockTime = clockTimeIn(look.timeZone ?? 'UTC');
  const placed = markLevels(marks, { originMs, minMs, maxMs, widthPx });
  const ticks = chartTicks(
    minMs,
    maxMs,
    Math.max(2, Math.min(compact ? 4 : 9, Math.floor(widthPx / TICK_PX))),
  );
  const levels = placed.reduce((most, mark) => Math.max(most, mark.level + 1), 0);
  const text = { color: palette.muted, fontFamily: look.fontFamily, fontSize: 11 };
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: look.fontFamily, color: palette.text },
    aria: { enabled: true, label: { description: describe(series, rows) } },
    grid: {
      left: compact ? 8 : titlePx,
      right: 28,
      top: 8 + levels * LEVEL_PX,
      bottom: 44,
      containLabel: false,
    },
    tooltip: {
      trigger: 'item',
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontFamily: look.fontFamily, fontSize: 12 },
    },
    xAxis: {
      type: 'value',
      min: minMs,
      max: maxMs,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: true, customValues: ticks, lineStyle: { color: palette.line } },
      splitLine: { show: false },
      axisLabel: {
        ...text,
        customValues: ticks,
        // Said here, because fonts without wide characters mislead the measuring of a line.
        lineHeight: 14,
        formatter: (ms: number) => `${relativeTime(ms)}\n${clockTime(ms + originMs)}`,
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.title),
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { ...text, show: !compact, color: palette.text, width: titlePx - 14, overflow: 'truncate' },
    },
    series: [
      chartStripSeries(series, rows, { ...look, compact, originMs, clockTime }),
      chartMarkSeries(placed, look),
      ...(compact ? [chartTitleSeries(rows, minMs, look)] : []),
    ],
  };
}

function describe(series: ImpactSeries, rows: ReadonlyArray<{ name: string; title: string }>): string {
  const failed = new Map<string, number>();
  for (const bucket of series.buckets) {
    failed.set(bucket.journey, (failed.get(bucket.journey) ?? 0) + bucket.failed);
  }
  const said = rows.map((row) => `${row.title}: ${failed.get(row.name) ?? 0} failed`).join('; ');
  return `Failed runs per journey from ${series.fromAt} to ${series.toAt}. ${said}.`;
}
