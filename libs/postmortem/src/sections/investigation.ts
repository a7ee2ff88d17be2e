import { markedMessages } from '../facts/gather-facts.js';
import { markedText } from '../facts/message-marks.js';
import type { Command } from '../facts/timeline-facts.js';
import { code, md, type Phrase } from '../words/markdown-text.js';
import { list, omission, table } from '../words/table.js';
import { durationWords, type TimeWords } from '../words/time-words.js';
import { blocks, notWritten, type SectionSource, type SectionWriter } from './section.js';

/** What was thought: marked hypotheses, open questions, and the hints that led on. */
export const writeHypotheses: SectionWriter = ({ facts, time }) => {
  const said = (mark: 'hypothesis' | 'question') =>
    markedMessages(facts, mark).map(
      ({ occurredAt, data }) =>
        md`${time.both(occurredAt)} ${data.by}: ${markedText(data)?.text ?? data.text}`,
    );
  const questions = said('question');
  return blocks(
    list(
      said('hypothesis'),
      notWritten('no message was marked “hypothesis:”. Which causes did you think of, and in which order?'),
    ),
    questions.length === 0 ? '' : blocks('### Questions', list(questions, '')),
    '### Hints',
    hints({ facts, time }),
  );
};

function hints({ facts, time }: Pick<SectionSource, 'facts' | 'time'>): string {
  if (facts.hints.total === 0) return 'No hint was given.';
  const rows = facts.hints
    .kept()
    .map(({ occurredAt, data }): Phrase[] => [
      time.clock(occurredAt),
      time.offset(occurredAt),
      data.kind,
      data.text,
      data.ref ? code(data.ref) : '',
    ]);
  const stumped =
    facts.stumpedTimes === 0 ? '' : 'Responders said that they were stumped, so questions could be given.';
  return blocks(
    stumped,
    table(['Time', 'Offset', 'Kind', 'Hint', 'Points at'], rows),
    omission(facts.hints.omitted, 'hints'),
  );
}

/** What was tried: every command with its node, exit status and duration. */
export const writeTests: SectionWriter = ({ facts, time }) => {
  if (facts.commands.total === 0) return 'No command was typed.';
  const rows = facts.commands.kept().map((command) => commandRow(command, time));
  return blocks(
    `${facts.commands.total.toLocaleString('en')} commands were typed on ${facts.hosts.size} nodes.`,
    table(['Time', 'Offset', 'Who', 'Node', 'Command', 'Exit', 'Took'], rows),
    omission(facts.commands.omitted, 'commands from the middle'),
  );
};

export function commandRow({ occurredAt, data }: Command, time: TimeWords): Phrase[] {
  return [
    time.clock(occurredAt),
    time.offset(occurredAt),
    data.by,
    data.host,
    code(data.command),
    data.exitStatus === null ? 'unknown' : data.exitStatus,
    durationWords(data.durationMs),
  ];
}
