import type { CustomSeriesOption, CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from 'echarts';
import type { ChartLook, ChartMark, ChartMarkKind } from './chart-look.js';

/** A mark with its place: milliseconds from the origin, and how many words stand between it and the strips. */
export interface PlacedMark extends ChartMark {
  ms: number;
  level: number;
  /** Near the right edge words stand left of their line. */
  leftward: boolean;
}

interface MarkSpace {
  originMs: number;
  minMs: number;
  maxMs: number;
  widthPx: number;
}

export const LEVEL_PX = 16;
const CHARACTER_PX = 6.2;
const SHAPE_PX = 8;
const GAP_PX = 18;

/** Outlines in a box of 10 by 10, and the dash of the line. */
const SHAPES: Record<ChartMarkKind, { outline: string; dash: number[] | 'solid' }> = {
  injection: { outline: 'M0 0 L10 0 L5 10 Z', dash: 'solid' },
  alert: { outline: 'M5 0 L10 5 L5 10 L0 5 Z', dash: [5, 3] },
  acknowledged: { outline: 'M1 1 L9 1 L9 9 L1 9 Z', dash: [2, 3] },
  command: { outline: 'M0 0 L10 5 L0 10 Z', dash: [2, 3] },
  hint: { outline: 'M5 0 L10 10 L0 10 Z', dash: [2, 3] },
  restored: { outline: 'M5 0 A5 5 0 1 1 5 10 A5 5 0 1 1 5 0 Z', dash: 'solid' },
  fixed: { outline: 'M5 0 A5 5 0 1 1 5 10 A5 5 0 1 1 5 0 Z', dash: [5, 3] },
  ended: { outline: 'M3 0 L7 0 L7 10 L3 10 Z', dash: [5, 3] },
};

/**
 * Places the words of marks on as few levels as keep them apart. From right to left, so that of two that are
 * close the earlier stands higher and the line of the later does not cross its word.
 */
export function markLevels(marks: readonly ChartMark[], space: MarkSpace): PlacedMark[] {
  const pxPerMs = space.widthPx / (space.maxMs - space.minMs);
  const takenFromPx: number[] = [];
  return marks
    .map((mark) => ({ ...mark, ms: Date.parse(mark.at) - space.originMs }))
    .filter((mark) => mark.ms >= space.minMs && mark.ms <= space.maxMs)
    .sort((a, b) => b.ms - a.ms)
    .map((mark) => {
      const lengthPx = mark.label.length * CHARACTER_PX + GAP_PX;
      const linePx = (mark.ms - space.minMs) * pxPerMs;
      const leftward = linePx + lengthPx > space.widthPx;
      const fromPx = leftward ? linePx - lengthPx : linePx;
      const untilPx = fromPx + lengthPx;
      const free = takenFromPx.findIndex((takenPx) => takenPx >= untilPx);
      const level = free === -1 ? takenFromPx.length : free;
      // Levels below carry the line, which a word further left must not touch either.
      for (let below = 0; below < level; below++) {
        takenFromPx[below] = Math.min(takenFromPx[below] ?? Infinity, linePx);
      }
      takenFromPx[level] = fromPx;
      return { ...mark, level, leftward };
    })
    .reverse();
}

/** The marks as a custom series: a line over all strips, a shape and a word above them. */
export function chartMarkSeries(marks: readonly PlacedMark[], look: ChartLook): CustomSeriesOption {
  const renderItem: CustomSeriesRenderItem = (params, api) => {
    const [x = 0] = api.coord([marks[params.dataIndex]?.ms ?? 0, 0]);
    const area = params.coordSys as unknown as { y: number; height: number };
    return drawMark(marks[params.dataIndex] as PlacedMark, look, { x, y: area.y, height: area.height });
  };
  return {
    type: 'custom',
    name: 'marks',
    silent: true,
    clip: false,
    z: 5,
    renderItem,
    encode: { x: 0, tooltip: [] },
    data: marks.map((mark) => [mark.ms, 0]),
  };
}

function drawMark(
  mark: PlacedMark,
  look: ChartLook,
  area: { x: number; y: number; height: number },
): CustomSeriesRenderItemReturn {
  const { palette, fontFamily } = look;
  const { outline, dash } = SHAPES[mark.kind];
  const { x } = area;
  const y = area.y - LEVEL_PX / 2 - 2 - mark.level * LEVEL_PX;
  const half = SHAPE_PX / 2;
  const text = {
    text: mark.label,
    x: mark.leftward ? x - half - 4 : x + half + 4,
    y,
    fill: palette.mark,
    font: `11px ${fontFamily}`,
    align: mark.leftward ? ('right' as const) : ('left' as const),
    verticalAlign: 'middle' as const,
  };
  return {
    type: 'group',
    children: [
      {
        type: 'line',
        shape: { x1: x, y1: y, x2: x, y2: area.y + area.height },
        style: { stroke: palette.mark, lineWidth: 1, lineDash: dash, opacity: 0.85 },
      },
      {
        type: 'path',
        // The outline is kept when the chart is drawn again, so the element moves, not its shape.
        x: x - half,
        y: y - half,
        shape: { pathData: outline, x: 0, y: 0, width: SHAPE_PX, height: SHAPE_PX },
        style: { fill: palette.mark },
      },
      { type: 'text', style: text },
    ],
  };
}
