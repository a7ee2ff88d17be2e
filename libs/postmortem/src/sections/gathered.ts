import { markedMessages } from '../facts/gather-facts.js';
import { md } from '../words/markdown-text.js';
import { list, omission, table } from '../words/table.js';
import { blocks, type SectionSource, type SectionWriter } from './section.js';

/** What could be seen: the page, alerts, failing journeys, symptoms that people named, and where they looked. */
export const writeGathered: SectionWriter = (source) =>
  blocks(
    pageText(source),
    alertTable(source),
    '### What users saw',
    failingTable(source),
    '### What responders noted',
    notes(source),
    '### Where they looked',
    hostTable(source),
  );

function pageText({ input, facts, time }: SectionSource): string {
  const { title, severity, page } = input.scenario.open;
  const pages = facts.pages
    .kept()
    .map(
      ({ occurredAt, data }) =>
        md`${time.both(occurredAt)} ${data.channel}: ${data.delivered ? 'delivered' : 'not delivered'}${
          data.message ? md` (${data.message})` : ''
        }`,
    );
  const report = facts.firstReport;
  return blocks(
    md`The page said **${title}** (${severity}): ${page}`.source,
    report ? md`${report.data.by} told of it at ${time.both(report.occurredAt)}.`.source : '',
    list(pages, ''),
  );
}

function alertTable({ facts, time }: SectionSource): string {
  if (facts.alerts.total === 0) return 'The stack’s own monitoring raised no alert.';
  const rows = facts.alerts
    .kept()
    .map(({ occurredAt, data }) => [
      time.clock(occurredAt),
      time.offset(occurredAt),
      data.name,
      data.severity,
      data.summary,
    ]);
  return blocks(
    table(['Time', 'Offset', 'Alert', 'Severity', 'Summary'], rows),
    omission(facts.alerts.omitted, 'alerts'),
  );
}

function failingTable({ facts, time }: SectionSource): string {
  const failing = [...facts.failing.values()].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  if (failing.length === 0) return 'No journey failed.';
  const rows = failing.map(({ occurredAt, data }) => [
    time.clock(occurredAt),
    time.offset(occurredAt),
    data.title,
    data.error,
  ]);
  return table(['First failed', 'Offset', 'Journey', 'What the user saw'], rows);
}

function notes({ facts, time }: SectionSource): string {
  const noted = [...markedMessages(facts, 'symptom'), ...markedMessages(facts, 'finding')]
    .sort((a, b) => a.seq - b.seq)
    .map(({ occurredAt, data }) => md`${time.both(occurredAt)} ${data.by}: ${data.text}`);
  return list(noted, 'No message was marked “symptom:” or “finding:”.');
}

function hostTable({ facts }: SectionSource): string {
  const hosts = [...facts.hosts].sort(([, a], [, b]) => b.commands - a.commands);
  if (hosts.length === 0) return 'No command was typed.';
  const rows = hosts.map(([host, use]) => [host, use.commands, use.failed]);
  return table(['Node', 'Commands', 'of these failed'], rows);
}
