import type { ScenarioFile } from '#contracts';
import { TOOLING_WORDS } from './tooling-words.js';

/**
 * `canary`: planted, found nowhere else. `sentence`: of the sealed part. `fault`: name of a kind of fault.
 * `tooling`: see {@link TOOLING_WORDS}. `term`: would give this scenario away.
 */
export type SpoilerKind = 'canary' | 'sentence' | 'fault' | 'tooling' | 'term';

export interface SpoilerWord {
  kind: SpoilerKind;
  /** As people write it. */
  word: string;
}

/** Shorter sentences may be said by accident. */
const LEAST_SENTENCE = 25;

export interface DictionaryRequest {
  scenario: Pick<ScenarioFile, 'sealed' | 'lessons'>;
  /** Names of all kinds of faults. */
  faults: readonly string[];
  canary: string;
}

/** All that must not be read by those who are to find out. */
export function spoilerDictionary({ scenario, faults, canary }: DictionaryRequest): SpoilerWord[] {
  const { title, story, rootCause, terms } = scenario.sealed;
  const sentences = [title, story, rootCause, ...scenario.lessons]
    .flatMap((text) => text.split(/(?<=[.;:!?])\s+/))
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length >= LEAST_SENTENCE);
  const words = (kind: SpoilerKind, list: readonly string[]): SpoilerWord[] =>
    [...new Set(list)].map((word) => ({ kind, word }));
  return [
    { kind: 'canary', word: canary },
    ...words('sentence', sentences),
    ...words('fault', faults),
    ...words('tooling', TOOLING_WORDS),
    ...words(
      'term',
      terms.filter((term) => !term.includes(canary)),
    ),
  ];
}
