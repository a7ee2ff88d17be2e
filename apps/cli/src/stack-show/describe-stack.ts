import Table from 'cli-table3';
import type { StackFile } from '#contracts';
import type { Stack } from '#sandbox';

export interface StackDescription {
  stack: Stack;
  /** Pages of the guide. */
  pages: readonly string[];
  checks: readonly { id: string; area: string; title: string; quick: boolean }[];
}

/** All that a stack's file says of it, for people, line by line. */
export function describeStack({ stack, pages, checks }: StackDescription): string[] {
  const { file } = stack;
  return [
    `${file.title} (${file.id}), ${stack.imageTag === null ? 'not built' : `images ${stack.imageTag}`}`,
    file.summary,
    ...section('Nodes', ['node', 'what it is', 'services', 'login'], nodeRows(file)),
    ...section('Journeys', ['journey', 'what users do', 'every', 'slow from'], journeyRows(file)),
    ...section('Steady-state probes', ['probe', 'green when', 'on'], probeRows(file)),
    ...section('Alerts', ['alert', 'when', 'severity'], alertRows(file)),
    ...section('Consoles', ['console', 'title', 'at'], consoleRows(file)),
    ...section('Saved log searches', ['search', 'text'], searchRows(file)),
    ...(pages.length === 0 ? [] : ['', 'Guide', `  ${pages.join(', ')}`]),
    ...section('Checks', ['check', 'what is true when it passes', 'quick'], checkRows(checks)),
  ];
}

function section(title: string, head: string[], rows: string[][]): string[] {
  if (rows.length === 0) return [];
  const table = new Table({ head, style: { head: [], border: [] } });
  table.push(...rows);
  return ['', `${title} (${rows.length})`, table.toString()];
}

function nodeRows({ nodes, entry }: StackFile): string[][] {
  return nodes.map(({ name, title, services, user }) => [
    name === entry.node ? `${name} (entry)` : name,
    title,
    services.join('\n'),
    user ?? 'nobody',
  ]);
}

function journeyRows({ journeys }: StackFile): string[][] {
  return journeys.map(({ name, title, everyMs, slowMs }) => [name, title, seconds(everyMs), seconds(slowMs)]);
}

function probeRows({ probes }: StackFile): string[][] {
  return probes.map(({ id, title, node }) => [id, title, node]);
}

function alertRows({ alerts }: StackFile): string[][] {
  return alerts.map(({ name, title, severity }) => [name, title, severity]);
}

function consoleRows({ consoles }: StackFile): string[][] {
  return consoles.map(({ name, title, node, port, path }) => [name, title, `${node}:${port}${path}`]);
}

function searchRows({ logs }: StackFile): string[][] {
  return (logs?.searches ?? []).map(({ name, text }) => [name, text]);
}

function checkRows(checks: StackDescription['checks']): string[][] {
  return checks.map(({ id, area, title, quick }) => [`${area}/${id}`, title, quick ? 'yes' : '']);
}

function seconds(ms: number): string {
  return `${ms / 1_000} s`;
}
