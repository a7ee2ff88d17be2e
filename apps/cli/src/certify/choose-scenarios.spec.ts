import type { ScenarioTemplate } from '#scenarios';
import { certificateInWords } from '../commands/scenario-list.command.js';
import { changedScenarios } from './choose-scenarios.js';

const template = (id: string): ScenarioTemplate =>
  ({ id, sample: { stack: id.split('/')[0] } }) as ScenarioTemplate;
const templates = ['builder/a', 'builder/b', 'network/c'].map(template);
const changed = (...files: string[]): string[] => changedScenarios(templates, files).map(({ id }) => id);

describe('scenarios that changed', () => {
  it('are those whose own file did', () => {
    expect(changed('scenarios/builder/b.yaml', 'README.md')).toEqual(['builder/b']);
  });

  it('are all of a stack that did', () => {
    expect(changed('sandbox/builder/services/api/main.ts')).toEqual(['builder/a', 'builder/b']);
  });

  it('are none when only pages, checks or tests of a stack did', () => {
    const files = ['README.md', 'checks/api.yml', 'guide/api.md', 'stack.spec.ts'];
    expect(changed(...files.map((file) => `sandbox/builder/${file}`))).toEqual([]);
  });
});

describe('the age of a certificate', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const certified = (certifiedAt: string) => ({ standing: 'certified' as const, certifiedAt });

  it('is told in days, and as a word when there is none that counts', () => {
    expect(certificateInWords(certified('2026-11-21T01:00:00Z'), now)).toBe('today');
    expect(certificateInWords(certified('2026-11-20T01:00:00Z'), now)).toBe('1 day');
    expect(certificateInWords(certified('2026-11-11T01:00:00Z'), now)).toBe('10 days');
    expect(certificateInWords({ standing: 'stale', certifiedAt: '2026-11-11T01:00:00Z' }, now)).toBe('stale');
    expect(certificateInWords(undefined, now)).toBe('none');
  });
});
