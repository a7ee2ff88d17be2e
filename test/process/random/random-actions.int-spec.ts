import fc from 'fast-check';
import { prepareWorld } from '../world/world-server.js';
import { attempts } from './deeds.js';
import { Play } from './play.js';

/** After this no further practice is begun: a busy machine plays fewer of them. */
const LIMIT_MS = 45_000;

const stage = prepareWorld();

describe('whatever people try in a practice, in whatever order', () => {
  it('breaks it once, keeps its limits and its secrets, changes nothing when refused, and is on the record when not', async () => {
    const untilMs = Date.now() + LIMIT_MS;
    let played = 0;
    const practice = fc.asyncProperty(attempts, async ({ before, live, restored, after }) => {
      if (Date.now() > untilMs) return;
      const play = await Play.begin(stage);
      await play.try(before);
      await play.start();
      await play.try(live);
      await play.mend();
      await play.try(restored);
      await play.end();
      await play.try(after);
      await play.checkRecord();
      played += 1;
    });
    // When it fails, the message names the seed and the path: fc.assert(practice, { seed, path }) plays it again.
    await fc.assert(practice, { numRuns: 25 });
    expect(played).toBeGreaterThan(0);
  }, 300_000);
});
