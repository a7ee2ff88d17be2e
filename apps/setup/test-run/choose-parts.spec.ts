import { chooseParts } from './choose-parts.mjs';
import { parts, setupFor } from './parts.mjs';

const names = (words: string[]) => chooseParts(words, parts).chosen.map(({ name }) => name);

describe('words of npm test', () => {
  it('mean all parts when there are none', () => {
    expect(names([])).toEqual(['types', 'lint', 'architecture', 'unit', 'integration', 'e2e', 'browser']);
  });

  it('name parts, which run in their usual order', () => {
    expect(names(['e2e', 'types'])).toEqual(['types', 'e2e']);
  });

  it('are patterns of test files otherwise, for the parts named or for all suites', () => {
    expect(chooseParts(['unit', 'libs/kernel'], parts)).toMatchObject({
      chosen: [{ name: 'unit' }],
      patterns: ['libs/kernel'],
    });
    expect(names(['ledger'])).toEqual(['unit', 'integration', 'e2e', 'browser']);
  });
});

describe('set-up of a part', () => {
  const ids = (words: string[]) => setupFor(chooseParts(words, parts).chosen).map(({ id }) => id);

  it('is no more than it needs', () => {
    expect(ids(['unit', 'types'])).toEqual(['node-version', 'packages']);
    expect(ids(['e2e'])).toContain('stack-images');
    expect(ids(['e2e'])).not.toContain('chromium');
  });

  it('has each step once, after those that it needs', () => {
    const all = setupFor(parts);
    expect(new Set(all).size).toBe(all.length);
    for (const [at, step] of all.entries()) {
      const before = all.slice(0, at).map(({ id }) => id);
      expect(before).toEqual(expect.arrayContaining(step.needs ?? []));
    }
  });
});
