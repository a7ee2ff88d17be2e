/** A claim of a provider and a value that it must have, or hold when it is a list. */
export interface ClaimTest {
  /** Name, or path with dots (`realm_access.roles`). */
  claim: string;
  value: string;
}

/** Reads `groups=sre, groups=oncall`: several tests, of which one must hold. null when it is not written so. */
export function readClaimTests(text: string): ClaimTest[] | null {
  const tests = text.split(',').map((part) => {
    // The last one, since the names of some providers' claims are URLs and may hold one.
    const equals = part.lastIndexOf('=');
    return { claim: part.slice(0, Math.max(equals, 0)).trim(), value: part.slice(equals + 1).trim() };
  });
  return tests.every(({ claim, value }) => claim !== '' && value !== '') ? tests : null;
}
