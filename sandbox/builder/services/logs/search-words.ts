const TERM = /(-?)(?:"([^"]*)"?|(\S+))/g;

/**
 * Reads what people type into a log search: words that all must occur, in any case of letters; `"a phrase"` as it
 * stands; `-word` or `-"a phrase"` must not occur. A lone `-` and empty quotes say nothing.
 */
export function parseSearchWords(search: string): (text: string) => boolean {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, minus, phrase, word] of search.toLowerCase().matchAll(TERM)) {
    const term = phrase ?? word ?? '';
    if (term !== '' && term !== '-') (minus ? unwanted : wanted).push(term);
  }
  return (text) => {
    const lower = text.toLowerCase();
    return wanted.every((it) => lower.includes(it)) && !unwanted.some((it) => lower.includes(it));
  };
}
