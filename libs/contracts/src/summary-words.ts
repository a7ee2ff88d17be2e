import type { SummaryEntry, TalkSummary } from './rest/talk-api.js';

/** The parts of a summary that people wrote, in the order in which one reads them. */
export function partsOf(summary: TalkSummary): { title: string; entries: SummaryEntry[] }[] {
  return [
    { title: 'Symptoms', entries: summary.symptoms },
    { title: 'Confirmed', entries: summary.confirmed },
    { title: 'Findings', entries: summary.data },
    { title: 'Open questions', entries: summary.openQuestions },
    { title: 'Being looked into', entries: summary.investigating },
    { title: 'Not yet investigated', entries: summary.notInvestigated },
    { title: 'Ruled out', entries: summary.ruledOut },
    { title: 'Actions', entries: summary.actions },
    { title: 'Decisions', entries: summary.decisions },
  ];
}

/** A summary as plain text, to be pasted or printed. */
export function summaryInWords(summary: TalkSummary): string {
  const measured = [
    ...summary.failing.map(({ title, error, since }) => `users cannot: ${title} (${error}), since ${since}`),
    ...summary.alerts.map(({ name, since }) => `alert ${name}, since ${since}`),
  ];
  const parts = [
    { title: 'Measured now', lines: measured },
    ...partsOf(summary).map(({ title, entries }) => ({ title, lines: entries.map(inWords) })),
  ].filter(({ lines }) => lines.length > 0);
  if (parts.length === 0) return 'Nothing was marked yet.';
  return parts
    .map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n'))
    .join('\n\n');
}

function inWords({ text, by, owner, lastSaid }: SummaryEntry): string {
  const said = lastSaid ? `; ${lastSaid.by}: ${lastSaid.text}` : '';
  return `${text} (${by}${owner ? `, for ${owner}` : ''}${said})`;
}
