import { stringify } from 'yaml';
import { type FaultForm, parametersJsonSchema } from '../json-schema/with-faults.js';
import type { StackFacts } from '../stack-lookup.port.js';

/** What an author has decided before the file exists. */
export interface NewScenario {
  /** `stack/name`. */
  id: string;
  stack: StackFacts;
  /** Absent: a false alarm, in which nothing is broken. */
  fault?: FaultForm | undefined;
  /** Node that the fault touches; absent: one of the stack's. */
  node?: string | undefined;
}

/** What the author has to fill in is marked with this, and found by the linter. */
export const TO_DO = 'TODO:';

/** The text of a scenario file in which everything has its place and the author's part is marked. Pure. */
export function newScenario(request: NewScenario): string {
  const { file } = request.stack;
  const parts = [
    head(request),
    { open: OPEN },
    { sealed: SEALED },
    { injections: request.fault ? [injection(request, request.fault)] : [] },
    { expect: expectations(request) },
    { probes: probes(request) },
    { hold: '30s' },
    { fixes: [fix('first-way', request), fix('second-way', request)] },
    { decoys: decoys(request) },
    { hints: hints(request) },
    { limits: { askToStopAfter: '2h' } },
    { lessons: [`${TO_DO} what holds elsewhere, too`], debrief: [`${TO_DO} a question to talk about`] },
  ];
  const text = parts
    .map((part) => stringify(part, { lineWidth: 110, aliasDuplicateObjects: false }).trimEnd())
    .join('\n\n');
  return `# yaml-language-server: $schema=../scenario.schema.json
# Everything marked ${TO_DO} is yours. \`simsup stack show ${file.id}\` lists nodes, journeys, alerts and pages of the guide,
# \`simsup fault list\` what can break, \`simsup scenario lint\` what is left to do. docs/write-a-scenario.md leads through it.
${text}
`;
}

function head({ id, stack, node }: NewScenario): object {
  return {
    id,
    stack: stack.file.id,
    version: 1,
    difficulty: 2,
    skills: [`${TO_DO} what one learns`],
    components: [node ?? firstNode(stack)],
    expectedMinutes: 30,
    source: `${TO_DO} the real incident that this comes from, in your own words`,
  };
}

const OPEN = {
  title: `${TO_DO} what the monitor says in one line, no cause and no place`,
  severity: 'critical',
  page: `${TO_DO} the page as the monitor words it`,
};

const SEALED = {
  title: `${TO_DO} what is broken, in one line`,
  story: `${TO_DO} who did what, and why`,
  rootCause: `${TO_DO} what is broken, and how that makes users suffer`,
  terms: [`${TO_DO} a word that would give it away`],
};

function injection({ stack, node }: NewScenario, fault: FaultForm): object {
  const { required = [], properties = {} } = parametersJsonSchema(fault) as {
    required?: string[];
    properties?: Record<string, { description?: string }>;
  };
  const values = required.map((name) => {
    const place = name === 'node' ? (node ?? firstNode(stack)) : undefined;
    return [name, place ?? `${TO_DO} ${properties[name]?.description ?? name}`];
  });
  return { name: 'cause', fault: fault.name, with: Object.fromEntries(values) };
}

function expectations({ stack: { file }, fault }: NewScenario): object {
  const journey = { journey: file.journeys[0]?.name, failedShare: 0.9, within: '1m' };
  return {
    journeys: fault ? [journey] : [],
    alerts: [{ alert: file.alerts[0]?.name, within: '4m' }],
    evidence: [],
  };
}

function probes({ stack, fault, node }: NewScenario): object {
  const cause = {
    id: 'cause-gone',
    title: `${TO_DO} what is true when the cause is gone`,
    node: node ?? firstNode(stack),
    command: [`${TO_DO} a program and its arguments, each an entry of this list`],
    expect: { exitStatus: 0 },
  };
  return { rootCause: fault ? [cause] : [], keep: stack.file.invariants.map(({ id }) => id), invariants: [] };
}

function fix(name: string, { stack, node }: NewScenario): object {
  return {
    name,
    title: `${TO_DO} a right way out, different from the other one`,
    kind: 'fix',
    script: [{ on: node ?? firstNode(stack), type: `${TO_DO} what a person types`, pause: '5s' }],
  };
}

function decoys({ stack, node }: NewScenario): object[] {
  const lent = stack.file.attempts.map(({ name, title }) => ({ name, title, leadsTo: 'harm', use: name }));
  const own = ['first-mistake', 'second-mistake', ...(lent.length === 0 ? ['restart-everything'] : [])];
  return [
    ...lent,
    ...own.map((name) => ({
      name,
      title: `${TO_DO} something tempting and wrong`,
      leadsTo: 'nothing',
      script: [
        {
          on: node ?? firstNode(stack),
          type:
            name === 'restart-everything' ? `${TO_DO} restart all there is` : `${TO_DO} what a person types`,
          pause: '5s',
        },
      ],
    })),
  ];
}

function hints({ stack: { guidePages } }: NewScenario): object[] {
  const pages = [
    ...guidePages.slice(0, 2).map((page) => `guide:${page}`),
    'man:ps(1)',
    'man:ss(8)',
    'man:ls(1)',
  ];
  const pointer = (ref: string | undefined): object => ({
    kind: 'pointer',
    ref,
    text: `${TO_DO} why to look there`,
  });
  const question = { kind: 'question', text: `${TO_DO} a question to make one look elsewhere` };
  const [first, second, third] = pages;
  return [pointer(first), question, pointer(second), question, pointer(third)];
}

/** The first node on which people can log in and that serves users. */
function firstNode({ file: { nodes } }: StackFacts): string {
  const node = nodes.find(({ role, user }) => role === 'production' && user !== undefined) ?? nodes[0];
  return node?.name ?? '';
}
