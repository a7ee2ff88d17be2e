import type { Journey } from '../outside/journey.js';
import type { Visitor } from '../outside/visitors.js';

/** Asks for one path after the other, in turn from each of the visitors. */
export function requestJourney(paths: readonly string[], visitors: readonly Visitor[]): Journey {
  if (paths.length === 0 || visitors.length === 0) throw new RangeError('name a path, and who asks for it');
  let turn = 0;
  return {
    name: 'requests',
    everyMs: 1_000,
    run: async (visit) => {
      visit.by(visitors[turn % visitors.length] as Visitor);
      const path = paths[turn % paths.length] as string;
      turn += 1;
      await visit.request('GET', path);
    },
  };
}
