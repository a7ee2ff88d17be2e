import { code, MarkdownText, md, type Phrase } from '../words/markdown-text.js';
import { table } from '../words/table.js';
import { durationWords } from '../words/time-words.js';
import { type Moments, momentsOf } from './moments.js';
import { blocks, type SectionSource, type SectionWriter } from './section.js';
import { verdictSentence, verdictTitle } from './verdict-words.js';

/** Where the HTML page puts the chart; other readers of Markdown show nothing. */
export const CHART_PLACE = '<!-- impact-chart -->';

const MOMENT_TITLES: Record<keyof Moments, string> = {
  injected: 'Injection began',
  onset: 'Users began to suffer',
  detected: 'Detected (first alert)',
  acknowledged: 'Acknowledged',
  firstCommand: 'First command',
  impactEnded: 'Users well again',
  restored: 'Verdict: restored',
  fixed: 'Verdict: fixed',
  ended: 'Practice ended',
};

/** The verdict in a sentence, the chart, the moments and the bare facts. */
export const writeGlance: SectionWriter = (source) => {
  const { input, facts } = source;
  const { practice } = input;
  const reason = practice.abortReason === null ? '' : md` Reason: ${practice.abortReason}`.source;
  return blocks(
    `**${verdictTitle(input)}.** ${verdictSentence(input, facts)}${reason}`,
    impactSentence(source),
    CHART_PLACE,
    momentTable(source),
    factTable(source),
  );
};

function impactSentence({ input }: SectionSource): string {
  const { onsetAt, endAt, journeys } = input.impact;
  if (onsetAt === null) return 'No user suffered.';
  const hit = journeys.filter((journey) => journey.failed > 0);
  const failed = hit.reduce((sum, journey) => sum + journey.failed, 0);
  const runs = journeys.reduce((sum, journey) => sum + journey.requests, 0);
  const span =
    endAt === null
      ? 'Users suffered until the measuring ended'
      : `Users suffered for ${durationWords(Date.parse(endAt) - Date.parse(onsetAt))}`;
  return `${span}: ${failed.toLocaleString('en')} of ${runs.toLocaleString('en')} runs failed, in ${hit.length} of ${journeys.length} journeys.`;
}

function momentTable({ input, facts, time }: SectionSource): string {
  const moments = momentsOf(input, facts);
  const rows = (Object.keys(MOMENT_TITLES) as Array<keyof Moments>).map((name): Phrase[] => {
    const at = moments[name];
    if (at === null) return [MOMENT_TITLES[name], 'did not happen', ''];
    const sinceMs = moments.injected === null ? null : Date.parse(at) - Date.parse(moments.injected);
    const after = sinceMs === null || name === 'injected' ? '' : afterWords(sinceMs);
    return [MOMENT_TITLES[name], time.clock(at), after];
  });
  return table(['Moment', 'Time', 'After'], rows);
}

function afterWords(sinceMs: number): string {
  return sinceMs < 0 ? `${durationWords(-sinceMs)} before` : durationWords(sinceMs);
}

function factTable({ input, time }: SectionSource): string {
  const { practice, scenario } = input;
  const people = practice.people.map((person) => md`${person.name} (${person.role})`.source).join(', ');
  const rows: Phrase[][] = [
    ['Practice', code(practice.id)],
    ['Scenario', md`${scenario.sealed.title} (${code(scenario.id)}, version ${scenario.version})`],
    ['Variant', code(practice.variantSeed)],
    ['Stack', practice.stackTitle],
    ['Difficulty', `${scenario.difficulty} of 5`],
    ['Components', scenario.components.join(', ')],
    ['People', people === '' ? 'nobody joined' : new MarkdownText(people)],
    ['Began', practice.beganAt === null ? 'never' : `${time.full(practice.beganAt)} (${time.timeZone})`],
  ];
  if (practice.tempo !== 1) rows.push(['Tempo', `${practice.tempo} times the real one`]);
  return table(['Fact', 'Value'], rows);
}
