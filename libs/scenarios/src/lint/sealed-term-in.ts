import { formOf } from './inflection.js';

/** A sealed term as it stands in a text. */
export interface FoundTerm {
  term: string;
  /** As it stands there. */
  form: string;
  /** False when only a form of it does: locks, locked, locking. */
  exact: boolean;
}

/** The sealed terms that a text holds, or holds a form of. */
export function sealedTermsIn(text: string, terms: readonly string[]): FoundTerm[] {
  return terms.flatMap((term): FoundTerm[] => {
    if (text.toLowerCase().includes(term.toLowerCase())) return [{ term, form: term, exact: true }];
    const form = formOf(term, text);
    return form === undefined ? [] : [{ term, form, exact: false }];
  });
}
