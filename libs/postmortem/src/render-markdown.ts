import type { TimelineFacts } from './facts/timeline-facts.js';
import type { PostmortemInput } from './postmortem-input.js';
import { SECTIONS } from './sections/all-sections.js';
import { md } from './words/markdown-text.js';
import { TimeWords } from './words/time-words.js';

/** The whole draft as Markdown. */
export function renderMarkdown(input: PostmortemInput, facts: TimelineFacts): string {
  const time = new TimeWords(input.timeZone ?? 'UTC', input.practice.beganAt);
  const source = { input, facts, time };
  const head = [
    md`# Postmortem: ${input.scenario.open.title}`.source,
    md`Drafted by SimSup on ${time.full(input.draftedAt)} (${time.timeZone}) from the timeline and the measurements. Parts that only people can write say so.`
      .source,
  ];
  const sections = SECTIONS.map(({ title, write }) => `## ${title}\n\n${write(source)}`);
  return `${[...head, ...sections].join('\n\n')}\n`;
}
