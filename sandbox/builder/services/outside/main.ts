import type { Server } from 'node:http';
import { start } from '../kit/start.js';
import { onStopSignal } from '../kit/stop-signal.js';
import { seedCatalogue } from '../seed/catalogue.js';
import { allJourneys } from './all-journeys.js';
import { createCodeSite } from './code-site.js';
import { FeedWriter } from './feed-writer.js';
import { sendHttp } from './http-client.js';
import { createPager } from './pager.js';
import { Traffic } from './traffic.js';
import { plannedJourneys, trafficPlan } from './traffic-plan.js';
import { Users } from './users.js';
import { warmUp } from './warm-up.js';

start(async () => {
  const plan = trafficPlan(process.env.JOURNEYS);
  const feed = new FeedWriter((line) => process.stdout.write(line));
  const catalogue = seedCatalogue();
  await listen(createCodeSite(catalogue), plan.loginPort);
  await listen(
    createPager((alert) => feed.alert(alert)),
    plan.pagerPort,
  );

  const users = new Users(catalogue);
  const all = allJourneys(users, `http://127.0.0.1:${plan.loginPort}`);
  const journeys = plannedJourneys(all, plan);
  const traffic = new Traffic({
    journeys,
    site: plan.site,
    send: sendHttp,
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
