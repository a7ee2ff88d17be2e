import type { AttemptResult, Certificate, CertificationFinding } from '#contracts';

const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1_000).toFixed(1)} s`);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const mark = (ok: boolean): string => (ok ? '✔' : '✖');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

/** A certificate for people, as Markdown. It spoils: it is for those who wrote the scenario or have played it. */
export function certificatePage(certificate: Certificate): string {
  const { scenario, ok, certifiedAt, tempo, steps, attempts } = certificate;
  const sections = [
    `# ${scenario}: ${ok ? 'certified' : 'not certified'}`,
    `Played on ${certifiedAt.slice(0, 10)} at tempo ${tempo}; times are those of that tempo. This page gives the scenario away.`,
    table(
      ['', 'step'],
      steps.map((step) => [mark(step.ok), step.title]),
    ),
    '## What it does',
    baselineLines(certificate),
    ...expectationTables(certificate),
    '## Fixes',
    attemptTable(attempts.filter(({ unit }) => unit === 'fix')),
    '## Decoys',
    attemptTable(attempts.filter(({ unit }) => unit === 'decoy')),
    ...findingsSection(certificate),
    '## With what',
    versionLines(certificate),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function baselineLines({ baseline }: Certificate): string {
  const { onsetMs, alertMs, revertMs, spoilers, healedMs } = baseline;
  const lines = [
    `- users suffer after ${seconds(onsetMs)}, the first alert fires after ${seconds(alertMs)}`,
    healedMs === null
      ? '- it does not pass while nobody acts'
      : `- it is judged restored by itself after ${seconds(healedMs)}`,
  ];
  if (revertMs !== null)
    lines.push(`- with all damage undone, service is restored after ${seconds(revertMs)}`);
  if (spoilers === null) return lines.join('\n');
  const { words, places, characters, readOff } = spoilers;
  lines.push(`- ${words} words were looked for in ${places} places (${characters} characters)`);
  if (readOff.length > 0)
    lines.push(`- the broken stack itself shows: ${readOff.map((term) => `\`${term}\``).join(', ')}`);
  return lines.join('\n');
}

function expectationTables({ baseline: { journeys, alerts, evidence } }: Certificate): string[] {
  const others = [
    ...alerts.map((each) => ({ ...each, title: `alert ${each.alert}` })),
    ...evidence.map((each) => ({ ...each, title: `evidence: ${each.title}` })),
  ];
  return [
    table(
      ['journey', 'must fail', 'failed', 'runs', 'true after', 'limit'],
      journeys.map((each) => [
        each.journey,
        percent(each.expectedShare),
        percent(each.failedShare),
        String(each.requests),
        seconds(each.afterMs),
        seconds(each.withinMs),
      ]),
    ),
    table(
      ['expected', 'true after', 'limit'],
      others.map((each) => [each.title, seconds(each.afterMs), seconds(each.withinMs)]),
    ),
  ];
}

function attemptTable(attempts: readonly AttemptResult[]): string {
  return table(
    ['', 'attempt', 'leads to', 'typed after', 'restored', 'fixed', 'harmed', 'variant'],
    attempts.map((each) => [
      mark(each.ok),
      `${each.name}: ${each.title}`,
      each.promise,
      seconds(each.typedMs),
      each.restored ? `${seconds(each.restoredMs)} later` : `not in ${seconds(each.watchedMs)}`,
      each.fixed === null ? '–' : each.fixed ? 'yes' : 'no',
      each.collateral.join('; ') || 'nothing',
      each.seed,
    ]),
  );
}

function findingsSection({ baseline, attempts }: Certificate): string[] {
  const lines = [
    ...baseline.findings.map((finding) => findingLine('baseline', finding)),
    ...attempts.flatMap(({ name, findings }) => findings.map((finding) => findingLine(name, finding))),
  ];
  return lines.length === 0 ? [] : ['## What is not as it should be', lines.join('\n')];
}

function findingLine(unit: string, { step, expected, seen }: CertificationFinding): string {
  return `- **${step}** (${unit}): expected that ${cell(expected)}; seen: ${cell(seen)}`;
}

function versionLines({ versions, variants, contentHash, baseline, attempts }: Certificate): string {
  const kept = [baseline, ...attempts].flatMap(({ keptByEngine = [] }) => keptByEngine);
  const { simsup, node, engine, kernel, processors, imagesTag } = versions;
  return [
    `- SimSup ${simsup}, Node.js ${node}, engine ${engine}, kernel ${kernel}, ${processors} processors`,
    `- images ${imagesTag}, content ${contentHash}`,
    ...variants.map(({ seed, values }) => `- variant \`${seed}\`: ${cell(JSON.stringify(values))}`),
    ...(kept.length === 0
      ? []
      : [`- the container engine did not let go of ${kept.join(', ')}, which is empty`]),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
