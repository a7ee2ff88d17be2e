import type {
  CustomSeriesOption,
  CustomSeriesRenderItem,
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemReturn,
} from 'echarts';
import type { ImpactSeries } from '../impact.js';
import type { ChartLook } from './chart-look.js';
import { type ChartSegment, chartSegments } from './chart-segments.js';
import { relativeTime } from './chart-time.js';

export interface ChartRow {
  name: string;
  title: string;
}

interface StripLook extends ChartLook {
  compact: boolean;
  originMs: number;
  clockTime: (ms: number) => string;
}

/** Failures of a small share must still be seen. */
const LEAST_PX = 3;

/** The rows of the chart from the top. */
export function chartRows(series: ImpactSeries, look: ChartLook): ChartRow[] {
  if (look.journeys) return look.journeys.map(({ name, title }) => ({ name, title }));
  const names = [...new Set(series.buckets.map((bucket) => bucket.journey))].sort();
  return names.map((name) => ({ name, title: name }));
}

function heightOf(share: number, stripPx: number): number {
  return share === 0 ? 0 : Math.max(LEAST_PX, share * stripPx);
}

function bandPxOf(api: CustomSeriesRenderItemAPI): number {
  const size = api.size?.([0, 1]);
  return (Array.isArray(size) ? size[1] : size) ?? 20;
}

function stripPlace(middle: number, bandPx: number, compact: boolean): { stripPx: number; bottom: number } {
  if (compact) return { stripPx: bandPx * 0.46, bottom: middle + bandPx / 2 - 3 };
  return { stripPx: bandPx * 0.72, bottom: middle + bandPx * 0.36 };
}

function stripRenderer(segments: readonly ChartSegment[], look: StripLook) {
  const { palette, compact } = look;
  return (dataIndex: number, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn => {
    const segment = segments[dataIndex] as ChartSegment;
    const [left = 0, middle = 0] = api.coord([segment.fromMs, segment.row]);
    const [right = 0] = api.coord([segment.toMs, segment.row]);
    const { stripPx, bottom } = stripPlace(middle, bandPxOf(api), compact);
    const failedPx = heightOf(segment.failedShare, stripPx);
    const slowPx = Math.min(heightOf(segment.slowShare, stripPx), stripPx - failedPx);
    // Half a pixel of overlap hides the seams between neighbours.
    const width = Math.max(0.5, right - left + 0.5);
    const bar = (y: number, height: number, fill: string) => ({
      type: 'rect' as const,
      shape: { x: left, y, width, height },
      style: { fill },
    });
    return {
      type: 'group',
      children: [
        bar(bottom - stripPx, stripPx, palette.ok),
        ...(failedPx > 0 ? [bar(bottom - failedPx, failedPx, palette.failed)] : []),
        ...(slowPx > 0 ? [bar(bottom - failedPx - slowPx, slowPx, palette.slow)] : []),
      ],
    };
  };
}

function tooltipOf(segment: ChartSegment, rows: readonly ChartRow[], look: StripLook): string {
  const span = `${relativeTime(segment.fromMs)} to ${relativeTime(segment.toMs)} (${look.clockTime(
    segment.fromMs + look.originMs,
  )})`;
  const share = `${segment.failed} of ${segment.requests} failed, ${segment.slow} slow`;
  return `${escapeHtml(rows[segment.row]?.title ?? '')}<br>${span}<br>${share}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The strips as one custom series. */
export function chartStripSeries(
  series: ImpactSeries,
  rows: ChartRow[],
  look: StripLook,
): CustomSeriesOption {
  const segments = chartSegments(
    series,
    rows.map((row) => row.name),
    look.originMs,
  );
  const render = stripRenderer(segments, look);
  const renderItem: CustomSeriesRenderItem = (params, api) => render(params.dataIndex, api);
  return {
    type: 'custom',
    name: 'failed share',
    clip: true,
    renderItem,
    encode: { x: [0, 1], y: 2 },
    data: segments.map((segment) => [segment.fromMs, segment.toMs, segment.row]),
    tooltip: {
      formatter: (params) => {
        const index = Array.isArray(params) ? params[0]?.dataIndex : params.dataIndex;
        const segment = index === undefined ? undefined : segments[index];
        return segment ? tooltipOf(segment, rows, look) : '';
      },
    },
  };
}

/** Titles above the strips of a compact chart, over the lines of the marks, which would strike them through. */
export function chartTitleSeries(
  rows: readonly ChartRow[],
  fromMs: number,
  look: ChartLook,
): CustomSeriesOption {
  const { palette, fontFamily } = look;
  const renderItem: CustomSeriesRenderItem = (params, api) => {
    const [x = 0, middle = 0] = api.coord([fromMs, params.dataIndex]);
    const { stripPx, bottom } = stripPlace(middle, bandPxOf(api), true);
    const text = rows[params.dataIndex]?.title ?? '';
    return {
      type: 'text',
      style: {
        text,
        x,
        y: bottom - stripPx - 4,
        fill: palette.text,
        stroke: palette.surface,
        lineWidth: 4,
        font: `11px ${fontFamily}`,
        verticalAlign: 'bottom',
      },
    };
  };
  return {
    type: 'custom',
    name: 'titles',
    silent: true,
    clip: false,
    z: 6,
    renderItem,
    encode: { x: 0, y: 1, tooltip: [] },
    data: rows.map((_, row) => [fromMs, row]),
  };
}
