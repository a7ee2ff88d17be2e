import { CustomChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ImpactSeries } from './impact.js';
import { type ChartLook, DARK_CHART_PALETTE } from './impact-chart/chart-look.js';
import { impactChartOption } from './impact-chart.js';

use([CustomChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const T0 = Date.parse('2026-11-20T14:00:00.000Z');
const iso = (second: number) => new Date(T0 + second * 1_000).toISOString();

const series: ImpactSeries = {
  bucketMs: 5_000,
  fromAt: iso(-10),
  toAt: iso(60),
  buckets: [
    { at: iso(-5), journey: 'search', requests: 5, failed: 0, slow: 0, latencyP50Ms: 9 },
    { at: iso(0), journey: 'search', requests: 5, failed: 5, slow: 0, latencyP50Ms: 9 },
    { at: iso(5), journey: 'search', requests: 4, failed: 1, slow: 1, latencyP50Ms: 9 },
  ],
};

const look: ChartLook = {
  palette: DARK_CHART_PALETTE,
  fontFamily: 'sans-serif',
  originAt: iso(0),
  timeZone: 'Europe/Lisbon',
  journeys: [
    { name: 'search', title: 'Search <packages>' },
    { name: 'upload', title: 'Upload a package' },
  ],
};

function draw(given: Partial<ChartLook> = {}): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 200 });
  chart.setOption(
    impactChartOption(series, [{ at: iso(20), kind: 'alert', label: 'first alert' }], { ...look, ...given }),
  );
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** Heights of the bars of one colour. */
function heights(svg: string, fill: string): number[] {
  const paths = [...svg.matchAll(/<path d="M[\d.-]+ ([\d.-]+)l[\d.-]+ 0l0 ([\d.-]+)[^>]*fill="([^"]+)"/g)];
  return paths.filter((path) => path[3] === fill).map((path) => Number(path[2]));
}

describe('the impact chart', () => {
  it('draws the failed share as the height of a bar', () => {
    const svg = draw();
    const [whole = 0] = heights(svg, DARK_CHART_PALETTE.ok);
    const [all = 0, quarter = 0] = heights(svg, DARK_CHART_PALETTE.failed);
    expect(all).toBeCloseTo(whole, 1);
    expect(quarter / whole).toBeCloseTo(0.25, 1);
    expect(heights(svg, DARK_CHART_PALETTE.slow)).toHaveLength(1);
  });

  it('names journeys, marks and times', () => {
    const svg = draw();
    for (const word of ['Search &lt;packages&gt;', 'Upload a package', 'first alert', '+00:10', '14:00:10']) {
      expect(svg).toContain(word);
    }
  });

  it('sets the titles above the strips when it is narrow', () => {
    expect(draw({ compact: true, widthPx: 320 })).toContain('Upload a package');
  });

  it('takes its rows from the data when the look names none', () => {
    const { journeys: _, ...nameless } = look;
    const option = impactChartOption(series, [], nameless);
    expect(option.yAxis).toMatchObject({ data: ['search'] });
  });

  it('tells in words what it shows, for those who cannot see it', () => {
    const { aria } = impactChartOption(series, [], look);
    expect(JSON.stringify(aria)).toContain('Upload a package: 0 failed');
    expect(JSON.stringify(aria)).toContain('Search <packages>: 6 failed');
  });

  it('can be drawn when nothing was measured', () => {
    const empty = { ...series, fromAt: iso(0), toAt: iso(0), buckets: [] };
    expect(impactChartOption(empty, [], look).xAxis).toMatchObject({ min: 0, max: 1_000 });
  });
});
