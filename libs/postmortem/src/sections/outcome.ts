import { compareInWords } from '#contracts';
import { code, md, type Phrase, paragraphs } from '../words/markdown-text.js';
import { list, omission, table } from '../words/table.js';
import { durationWords } from '../words/time-words.js';
import { commandRow } from './investigation.js';
import { blocks, notWritten, type SectionSource, type SectionWriter } from './section.js';
import { verdictSentence } from './verdict-words.js';

/** Commands that ended so shortly before users were well again are shown as what may have done it. */
const LAST_COMMANDS_MS = 180_000;
const LAST_COMMANDS = 12;

/** The sealed truth, opened: cause, story, and the damage as it was done. */
export const writeConfirmed: SectionWriter = (source) => {
  const { rootCause, story } = source.input.scenario.sealed;
  return blocks(
    '### Root cause',
    paragraphs(rootCause).source,
    '### Story',
    paragraphs(story).source,
    '### What was done to the stack',
    injections(source),
    '### Probes of the root cause',
    causeProbes(source),
  );
};

function injections({ facts, time }: SectionSource): string {
  if (facts.faults.total === 0) return 'Nothing: this was a false alarm.';
  const lines = facts.faults.kept().map(({ type, occurredAt, data }) => {
    const what = type.slice('fault.'.length).replace('revertFailed', 'could not be reverted');
    const detail = 'summary' in data ? md`: ${data.summary}` : 'message' in data ? md`: ${data.message}` : '';
    return md`${time.both(occurredAt)} ${data.name} ${what} (${code(data.fault)})${detail}`;
  });
  return blocks(list(lines, ''), omission(facts.faults.omitted, 'steps'));
}

function causeProbes({ facts }: SectionSource): string {
  const probes = [...facts.probes.values()].filter((event) => event.data.kind === 'rootCause');
  if (probes.length === 0) return 'None was evaluated.';
  const rows = probes.map(({ data }): Phrase[] => [
    data.title,
    data.green ? '● green' : '▲ red',
    code(data.evidence),
  ]);
  return table(['Probe', 'At the end', 'Evidence'], rows);
}

/** The verdict with its evidence, and what was typed just before users were well again. */
export const writeRestored: SectionWriter = (source) => {
  const { input, facts, time } = source;
  const { restored } = facts;
  const fixed = facts.fixed.kept();
  return blocks(
    verdictSentence(input, facts),
    restored
      ? blocks(
          `Well since ${time.both(restored.data.healthySince)}, held for ${durationWords(restored.data.holdMs)}. Evidence:`,
          list(restored.data.evidence, ''),
        )
      : '',
    ...fixed.map(({ occurredAt, data }) =>
      blocks(
        `${time.both(occurredAt)} the cause was ${data.fixed ? 'gone' : 'still there'}. Evidence:`,
        list(data.evidence, 'no probe of the root cause exists'),
      ),
    ),
    ...declared(source),
    '### Typed just before users were well again',
    lastCommands(source),
    '### Harmed on the way',
    collateral(source),
  );
};

/** What responders declared, beside what was measured. */
function declared({ facts, time }: SectionSource): string[] {
  if (!facts.declaration) return [];
  const { by, declaredAt, cause } = facts.declaration.data;
  const { sentences } = compareInWords(facts.declaration.data, durationWords);
  return [
    '### Declared over',
    list(
      [
        md`${by} declared it over at ${time.both(declaredAt)}.`,
        cause === null ? 'They named no cause.' : md`The cause in their words: ${cause}`,
        ...sentences,
      ],
      '',
    ),
  ];
}

function lastCommands({ input, facts, time }: SectionSource): string {
  const wellAt = input.impact.endAt;
  if (wellAt === null) return 'Users were not well again.';
  const wellMs = Date.parse(wellAt);
  const last = facts.commands.kept().filter(({ occurredAt }) => {
    const begunMs = Date.parse(occurredAt);
    return begunMs <= wellMs && begunMs >= wellMs - LAST_COMMANDS_MS;
  });
  if (last.length === 0) return `Nothing in the ${durationWords(LAST_COMMANDS_MS)} before.`;
  const rows = last.slice(-LAST_COMMANDS).map((command) => commandRow(command, time));
  return table(['Time', 'Offset', 'Who', 'Node', 'Command', 'Exit', 'Took'], rows);
}

function collateral({ input }: SectionSource): string {
  const rows = input.verdict.collateral.map((harm): Phrase[] => [harm.title, code(harm.evidence)]);
  if (rows.length === 0) return 'Nothing that the scenario watches was harmed.';
  return table(['What should have stayed true', 'What was seen'], rows);
}

/** Measured impact beside the responders' own account. */
export const writeImpact: SectionWriter = ({ input, time }) => {
  const { impact, assessment } = input;
  const hit = impact.journeys.filter((journey) => journey.requests > 0);
  const rows = hit.map((journey): Phrase[] => [
    journey.title,
    journey.requests.toLocaleString('en'),
    journey.failed.toLocaleString('en'),
    `${(journey.failedShare * 100).toFixed(1)} %`,
    journey.slow.toLocaleString('en'),
    journey.firstFailedAt === null ? '' : time.both(journey.firstFailedAt),
    journey.lastFailedAt === null ? '' : time.both(journey.lastFailedAt),
  ]);
  const measured =
    rows.length === 0
      ? 'No run of a journey failed after the injection began.'
      : table(['Journey', 'Runs', 'Failed', 'Share', 'Slow', 'First failure', 'Last failure'], rows);
  return blocks(
    measured,
    '### Assessment by the responders',
    assessment
      ? blocks(
          md`By ${assessment.by}, ${time.full(assessment.writtenAt)}:`.source,
          paragraphs(assessment.text).source,
        )
      : notWritten(
          'when did it begin and end, what share of which requests was lost, and how were users touched? Write it before you read the measured figures above; the difference is for learning, never a mark.',
        ),
  );
};
