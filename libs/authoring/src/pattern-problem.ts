/** What keeps a regular expression from being one, as a sentence; undefined when it is one. */
export function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `Correct the regular expression: ${why}.`;
  }
}
