import type { Server } from 'node:http';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { seedCatalogue } from '../seed/catalogue.js';
import { buildJourneys } from './build-journeys.js';
import { createCodeSite } from './code-site.js';
import { depotJourneys } from './depot-journeys.js';
import { FeedWriter } from './feed-writer.js';
import { sendHttp } from './http-client.js';
import { mergeJourney } from './merge-journey.js';
import { createPager } from './pager.js';
import { SignIn } from './sign-in.js';
import { Traffic } from './traffic.js';
import { readTrafficPlan } from './traffic-plan.js';
import { Users } from './users.js';
import { warmUp } from './warm-up.js';
import { webJourneys } from './web-journeys.js';

start(async () => {
  const plan = readTrafficPlan(process.argv[2]);
  const feed = new FeedWriter((line) => process.stdout.write(line));
  const catalogue = seedCatalogue();
  await listen(createCodeSite(catalogue), plan.loginPort);
  await listen(
    createPager((alert) => feed.alert(alert)),
    plan.pagerPort,
  );

  const users = new Users(catalogue);
  const codeSite = `http://127.0.0.1:${plan.loginPort}`;
  const journeys = [
    ...webJourneys(users, new SignIn(codeSite)),
    ...depotJourneys(users),
    ...buildJourneys(users),
    mergeJourney(users, codeSite),
  ]
    .map((journey) => ({ ...journey, everyMs: plan.everyMs[journey.name] ?? journey.everyMs }))
    .filter(({ everyMs }) => everyMs > 0);
  const traffic = new Traffic({
    journeys,
    site: plan.site,
    send: sendHttp,
    address: () => users.address(),
    onOutcome: (outcome) => feed.outcome(outcome),
  });
  onStopSignal(() => traffic.stop());
  await warmUp(traffic, journeys);
  traffic.start();
});

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
}
