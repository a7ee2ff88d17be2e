import { parseArgs } from 'node:util';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { scaledMs } from '../kit/tempo.js';
import { allJourneys } from '../outside/all-journeys.js';
import { sendHttp } from '../outside/http-client.js';
import type { Journey } from '../outside/journey.js';
import { Traffic } from '../outside/traffic.js';
import { Users } from '../outside/users.js';
import { commandLineOf } from '../outside/visitors.js';
import { seedCatalogue } from '../seed/catalogue.js';
import { requestJourney } from './request-journey.js';
import { SteadyRate } from './steady-rate.js';

/**
 * More visitors than usual, for a while:
 *   visitors.mjs [--journey NAME | --path PATH… --name WHO] --rate PER_SECOND --at-once COUNT --for MILLISECONDS
 */
start(async () => {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'http://live-builder-api-0' },
      journey: { type: 'string' },
      path: { type: 'string', multiple: true, default: [] },
      name: { type: 'string', multiple: true, default: ['build-farm'] },
      rate: { type: 'string', default: '1' },
      'at-once': { type: 'string', default: '8' },
      for: { type: 'string', default: '60000' },
    },
  });
  const journey = values.journey
    ? findJourney(values.journey)
    : requestJourney(values.path, values.name.map(commandLineOf));
  const traffic = new Traffic({
    journeys: [],
    site: values.site,
    send: sendHttp,
    onOutcome: () => undefined,
  });
  const rate = new SteadyRate({
    perSecond: Number(values.rate),
    atOnce: Number(values['at-once']),
    run: () => traffic.visit(journey),
  });
  onStopSignal(() => rate.stop());
  rate.start();
  setTimeout(() => process.exit(0), scaledMs(Number(values.for)));
});

function findJourney(name: string): Journey {
  const all = allJourneys(new Users(seedCatalogue()), 'http://github.example:8080');
  const found = all.find((journey) => journey.name === name);
  if (found === undefined) throw new RangeError(`there is no journey ${name}`);
  return found;
}
