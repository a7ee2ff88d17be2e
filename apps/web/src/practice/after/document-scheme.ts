const SCHEME_QUERY = /prefers-color-scheme:\s*(dark|light)/;

/**
 * Makes a document follow the app's colours instead of the system's: its own rules for the scheme are
 * switched on and those for the other one off.
 */
export function wearScheme(target: Document, scheme: 'dark' | 'light'): void {
  target.documentElement.style.colorScheme = scheme;
  for (const sheet of target.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof (target.defaultView ?? window).CSSMediaRule) wearRule(rule, scheme);
    }
  }
}

/** What a rule was for is kept in its text, so that it can be switched to and fro. */
function wearRule(rule: CSSMediaRule, scheme: 'dark' | 'light'): void {
  const wanted = SCHEME_QUERY.exec(rule.media.mediaText)?.[1] ?? WANTED.get(rule);
  if (!wanted) return;
  WANTED.set(rule, wanted);
  rule.media.mediaText = wanted === scheme ? 'all' : 'not all';
}

const WANTED = new WeakMap<CSSMediaRule, string>();
