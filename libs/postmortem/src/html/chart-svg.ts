import { CustomChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import {
  type ChartMark,
  type ChartPalette,
  type ImpactSeries,
  impactChartHeightPx,
  impactChartOption,
} from '#contracts';

use([CustomChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Colours are variables of the page, so that one drawing serves the dark and the light look. */
const PALETTE: ChartPalette = {
  text: 'var(--text)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  surface: 'var(--surface)',
  ok: 'var(--ok)',
  slow: 'var(--slow)',
  failed: 'var(--failed)',
  mark: 'var(--mark)',
};

const WIDTHS_PX = { wide: 1_000, narrow: 350 } as const;

export interface ChartRequest {
  series: ImpactSeries;
  marks: readonly ChartMark[];
  journeys: ReadonlyArray<{ name: string; title: string }>;
  originAt: string | null;
  timeZone: string;
}

/** The impact chart as an SVG element, drawn without a browser. */
export function chartSvg(request: ChartRequest, form: keyof typeof WIDTHS_PX): string {
  const compact = form === 'narrow';
  const width = WIDTHS_PX[form];
  const height = impactChartHeightPx(request.journeys.length, compact);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(
      impactChartOption(request.series, request.marks, {
        palette: PALETTE,
        fontFamily: 'system-ui, sans-serif',
        journeys: request.journeys,
        timeZone: request.timeZone,
        widthPx: compact ? width - 24 : width - 206,
        compact,
        ...(request.originAt === null ? {} : { originAt: request.originAt }),
      }),
    );
    return chart.renderToSVGString({ useViewBox: true });
  } finally {
    chart.dispose();
  }
}
