import { describeFault, type FaultDescription, type ParameterDescription } from '../describe-fault.js';
import type { FaultKind } from '../fault-kind.js';

const MADE = '<!-- Made from the schemas of the faults by: node apps/setup/jobs/write-schemas.mjs -->';

/** Pages of `docs/faults`, by file name: one a fault, and one that lists them. */
export function faultPages(kinds: readonly FaultKind[]): Map<string, string> {
  const faults = kinds.map((kind) => describeFault(kind)).sort((a, b) => a.name.localeCompare(b.name));
  return new Map([
    ['README.md', listPage(faults)],
    ...faults.map((fault): [string, string] => [`${fault.name}.md`, faultPage(fault)]),
  ]);
}

function listPage(faults: FaultDescription[]): string {
  const rows = faults.map(({ name, title, needs }) => [
    `[\`${name}\`](${name}.md)`,
    title,
    needs.map(({ capability }) => `\`${capability}\``).join(', '),
  ]);
  return `${MADE}

# Faults

Kinds of damage that a [scenario](../write-a-scenario.md) may use under \`injections\`, each with an inverse. All of it is real and
done from outside the stack. A host that cannot do what a fault needs refuses the practice before it begins. On the command line:
\`simsup fault list\`, \`simsup fault show NAME\`. [How to add one](../add-a-fault.md).

${table(['fault', 'what it does', 'needs'], rows)}
`;
}

function faultPage(fault: FaultDescription): string {
  return `${MADE}

# ${fault.name}

${fault.title}.

\`\`\`yaml
${faultSnippet(fault).join('\n')}
\`\`\`

${table(['parameter', 'write', 'left out', 'meaning'], fault.parameters.map(row))}
${needs(fault)}
[All faults](README.md)
`;
}

/** An injection to copy into a scenario: what must be written, and nothing that may be left out. */
export function faultSnippet({ name, parameters }: FaultDescription): string[] {
  const required = parameters.filter((parameter) => parameter.required && !parameter.name.includes('.'));
  const width = Math.max(...required.map((parameter) => parameter.name.length), 0) + 2;
  return [
    'injections:',
    `  - name: ${name.replaceAll('.', '-')}`,
    `    fault: ${name}`,
    ...(required.length === 0 ? [] : ['    with:']),
    ...required.map(
      (parameter) =>
        `      ${`${parameter.name}:`.padEnd(width)} # ${parameter.description || parameter.form}`,
    ),
  ];
}

function row({ name, required, form, standard, description }: ParameterDescription): string[] {
  const absent = required ? 'must be given' : standard === undefined ? 'nothing' : `\`${standard}\``;
  return [`\`${name}\``, form, absent, description];
}

function needs({ needs: list }: FaultDescription): string {
  if (list.length === 0) return '';
  const lines = list.map(({ capability, description }) => `- \`${capability}\`: ${description}`);
  return `\nThe host must be able to:\n\n${lines.join('\n')}\n`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
