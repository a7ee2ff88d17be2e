import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stackFileSchema } from '#contracts';
import { seedCatalogue } from '../seed/catalogue.js';
import { allJourneys } from './all-journeys.js';
import { plannedJourneys, trafficPlan } from './traffic-plan.js';
import { Users } from './users.js';

const all = allJourneys(new Users(seedCatalogue()), 'http://provider').map(({ name, everyMs }) => ({
  name,
  everyMs,
}));

describe('how often users do something', () => {
  it('is what the stack file says, also when nobody passes it on', () => {
    const stack = stackFileSchema.parse(
      parse(readFileSync(join(process.cwd(), 'sandbox/builder/stack.yml'), 'utf8')),
    );
    const periods = (journeys: readonly { name: string; everyMs: number }[]) =>
      Object.fromEntries(journeys.map(({ name, everyMs }) => [name, everyMs]));
    expect(periods(all)).toEqual(periods(stack.journeys));
  });

  it('can be set for each journey', () => {
    const planned = plannedJourneys(all, trafficPlan('{"search":500}'));
    expect(planned.find(({ name }) => name === 'search')).toEqual({ name: 'search', everyMs: 500 });
    expect(planned.filter(({ name }) => name !== 'search')).toEqual(
      all.filter(({ name }) => name !== 'search'),
    );
  });

  it('is never for a journey that is set to 0', () => {
    expect(plannedJourneys(all, trafficPlan('{"upload":0}')).map(({ name }) => name)).not.toContain('upload');
  });

  it('cannot be set for a journey that there is not', () => {
    expect(() => plannedJourneys(all, trafficPlan('{"serach":500}'))).toThrow(/no journey serach/);
  });
});
