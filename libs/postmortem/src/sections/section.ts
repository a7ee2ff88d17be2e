import type { TimelineFacts } from '../facts/timeline-facts.js';
import type { PostmortemInput } from '../postmortem-input.js';
import type { TimeWords } from '../words/time-words.js';

/** What a section is written from. */
export interface SectionSource {
  input: PostmortemInput;
  facts: TimelineFacts;
  time: TimeWords;
}

/** Writes the Markdown below the section's heading. */
export type SectionWriter = (source: SectionSource) => string;

/** Joins blocks of Markdown with empty lines, leaving out empty ones. */
export function blocks(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Honest placeholder for what only people can write. */
export function notWritten(what: string): string {
  return `*Not written yet: ${what}*`;
}
