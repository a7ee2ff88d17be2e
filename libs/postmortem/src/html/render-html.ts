import type { TimelineFacts } from '../facts/timeline-facts.js';
import type { PostmortemInput } from '../postmortem-input.js';
import { SECTIONS } from '../sections/all-sections.js';
import { type VerdictStanding, verdictStanding, verdictTitle } from '../sections/verdict-words.js';
import { chartMarks } from './chart-marks.js';
import { chartSvg } from './chart-svg.js';
import { escapeHtml, markdownToHtml } from './markdown-to-html.js';
import { PAGE_STYLE } from './page-style.js';

/** A shape besides the colour and the word. */
const SHAPES: Record<VerdictStanding, string> = {
  fixed: '●',
  workaround: '◐',
  undecided: '○',
  broken: '▲',
  aborted: '■',
};

/** The draft as one HTML file that needs nothing else and runs no script. */
export function renderHtml(markdown: string, input: PostmortemInput, facts: TimelineFacts): string {
  const anchors = new Map(SECTIONS.map((section) => [section.title, section.id]));
  const body = markdownToHtml(markdown, {
    chart: chartFigure(input, facts),
    anchorOf: (title) => anchors.get(title),
  });
  const standing = verdictStanding(input);
  const links = SECTIONS.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Postmortem: ${escapeHtml(input.scenario.open.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<span class="standing ${standing}"><span aria-hidden="true">${SHAPES[standing]}</span>${verdictTitle(input)}</span>
${body.replace('<h2 ', () => `<nav aria-label="Sections">${links}</nav>\n<h2 `)}
</main>
</body>
</html>
`;
}

function chartFigure(input: PostmortemInput, facts: TimelineFacts): string {
  const { series, impact, practice } = input;
  if (series === null || series.buckets.length === 0)
    return '<p>Nothing was measured, so there is no chart.</p>';
  const request = {
    series,
    marks: chartMarks(input, facts),
    journeys: impact.journeys,
    originAt: practice.beganAt,
    timeZone: input.timeZone ?? 'UTC',
  };
  return `<figure>
<figcaption>Share of the runs of each journey that failed, from the injection on:
<span class="key failed"></span>failed <span class="key slow"></span>slow <span class="key ok"></span>well;
the higher the bar, the more of them. Gaps: no run. The figures stand under <a href="#impact">Impact</a>.</figcaption>
<div class="wide">${chartSvg(request, 'wide')}</div>
<div class="narrow">${chartSvg(request, 'narrow')}</div>
</figure>
`;
}
