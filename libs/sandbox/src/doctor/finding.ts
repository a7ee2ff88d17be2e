/** One thing that the doctor looked at. */
export interface Finding {
  id: string;
  /** What was looked at, in words. */
  title: string;
  ok: boolean;
  /** What was found. */
  detail: string;
  /** What to do about it; null when it is well. */
  advice: string | null;
}

/** A finding that needs advice only when it is not well. */
export function finding(found: Omit<Finding, 'advice'> & { advice: string }): Finding {
  return { ...found, advice: found.ok ? null : found.advice };
}
