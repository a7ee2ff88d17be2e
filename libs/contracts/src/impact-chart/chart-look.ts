/** Kinds of instants that are marked on the impact chart. Each has a shape and a dash of its own. */
export type ChartMarkKind =
  | 'injection'
  | 'alert'
  | 'acknowledged'
  | 'command'
  | 'hint'
  | 'restored'
  | 'fixed'
  | 'ended';

/** One instant to mark, with the word that stands above its line. */
export interface ChartMark {
  /** ISO 8601. */
  at: string;
  kind: ChartMarkKind;
  label: string;
}

/** Colours as CSS values; `var(--name)` works where the chart is drawn as SVG. */
export interface ChartPalette {
  text: string;
  muted: string;
  /** Hair lines between rows. */
  line: string;
  surface: string;
  /** Runs that went well: must recede. */
  ok: string;
  /** Runs that succeeded slowly. */
  slow: string;
  /** Runs that failed: must stand out, and differ from `slow` for the colour-blind. */
  failed: string;
  /** Lines and words of the marks. */
  mark: string;
}

/** How the impact chart is to look: the same data serve the app and the printed page. */
export interface ChartLook {
  palette: ChartPalette;
  fontFamily: string;
  /** Rows from top to bottom with their titles; absent: the journeys of the data, by name. */
  journeys?: ReadonlyArray<{ name: string; title: string }>;
  /** Instant that the time axis counts from (usually the injection); absent: the start of the series. */
  originAt?: string;
  /** IANA name of the time zone of the clock times under the axis, UTC when absent. */
  timeZone?: string;
  /** Width on the screen in pixels, for the placing of labels; 960 when absent. */
  widthPx?: number;
  /** Room for the titles left of the rows in pixels, 190 when absent. */
  titlePx?: number;
  /** Titles above the rows instead of left of them: for narrow screens. */
  compact?: boolean;
}

/** Height in pixels that the chart needs for so many journeys and marks to stay legible. */
export function impactChartHeightPx(journeys: number, compact = false): number {
  return 120 + Math.max(1, journeys) * (compact ? 38 : 26);
}

/** Okabe and Ito's vermilion and sky blue stay apart in every kind of colour blindness. */
export const DARK_CHART_PALETTE: ChartPalette = {
  text: '#d7dde5',
  muted: '#8b97a6',
  line: '#2a323d',
  surface: '#12161c',
  ok: '#2f4a47',
  slow: '#56b4e9',
  failed: '#ff7a1a',
  mark: '#e8edf3',
};

export const LIGHT_CHART_PALETTE: ChartPalette = {
  text: '#1d2530',
  muted: '#5b6675',
  line: '#d9dfe7',
  surface: '#ffffff',
  ok: '#cfe3dc',
  slow: '#2f8fcf',
  failed: '#c84b00',
  mark: '#1d2530',
};
