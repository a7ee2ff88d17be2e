import { seedCatalogue } from '../seed/catalogue.js';
import { type Alert, FeedWriter } from './feed-writer.js';
import type { HttpRequest } from './http-client.js';
import { alertOf } from './pager.js';
import { SignIn } from './sign-in.js';
import { periodOf, Traffic } from './traffic.js';
import { Users } from './users.js';
import { webJourneys } from './web-journeys.js';

/** A site that answers each path with a status and text; 404 for the rest. */
function trafficOn(site: (path: string) => [number, string] | undefined) {
  const requests: HttpRequest[] = [];
  const traffic = new Traffic({
    journeys: [],
    site: 'http://site',
    send: async (request) => {
      requests.push(request);
      const [status, text] = site(new URL(request.url).pathname) ?? [404, '<html>not found</html>'];
      return { status, headers: {}, body: Buffer.from(text) };
    },
    onOutcome: () => undefined,
  });
  return { traffic, requests };
}

const users = () => new Users(seedCatalogue());
const page = () => webJourneys(users(), new SignIn('http://provider')).find(({ name }) => name === 'page');
const latest = (path: string): [number, string] | undefined => {
  const name = path.match(/^\/v1\/depot\/pkgs\/core\/([^/]+)\/latest$/)?.[1];
  return name === undefined ? undefined : [200, JSON.stringify({ ident: { name } })];
};

describe('opening the page', () => {
  it('asks the api that the configuration names', async () => {
    const { traffic, requests } = trafficOn((path) => {
      if (path === '/') return [200, '<html>'];
      if (path === '/habitat.conf.js') return [200, 'habitatConfig({ habitat_api_url: "" });'];
      return latest(path);
    });
    const outcome = await traffic.visit(page() as never);
    expect(outcome).toMatchObject({ journey: 'page', ok: true, status: 200 });
    expect(new Set(requests.map(({ headers }) => headers['x-forwarded-for'])).size).toBe(1);
    expect(requests.map(({ headers }) => headers.referer)).toEqual([
      undefined,
      'https://bldr.habitat.sh/',
      'https://bldr.habitat.sh/',
    ]);
  });

  it('asks below /undefined when the configuration cannot be read', async () => {
    const { traffic } = trafficOn((path) => {
      if (path === '/') return [200, '<html>'];
      return path === '/habitat.conf.js' ? [403, 'Forbidden'] : latest(path);
    });
    const outcome = await traffic.visit(page() as never);
    expect(outcome).toMatchObject({ ok: false, status: 404, error: 'HTTP 404' });
    expect(outcome.step).toMatch(/^GET \/undefined\/v1\/depot\/pkgs\/core\/[^/]+\/latest$/);
  });

  it('tells what the api answered', async () => {
    const { traffic } = trafficOn((path) =>
      path === '/' ? [504, '{"code":1,"msg":"net:route:3"}'] : undefined,
    );
    const outcome = await traffic.visit(page() as never);
    expect(outcome).toMatchObject({
      ok: false,
      step: 'GET /',
      error: 'HTTP 504 {"code":1,"msg":"net:route:3"}',
    });
  });
});

describe('the period of a journey', () => {
  it.each([
    [1_000, 10, 1_000],
    [8_000, 1, 8_000],
    [8_000, 2, 4_000],
    [30_000, 20, 2_000],
  ])('of %i ms at tempo %i is %i ms', (everyMs, tempo, periodMs) => {
    expect(periodOf(everyMs, tempo)).toBe(periodMs);
  });
});

describe('the feed', () => {
  it('numbers outcomes and leaves alerts alone', () => {
    const lines: string[] = [];
    const feed = new FeedWriter((line) => lines.push(line));
    const outcome = {
      journey: 'page',
      startedAt: new Date(0),
      latencyMs: 12.345,
      ok: true,
      step: 'GET /',
      status: 200,
    };
    feed.outcome(outcome);
    feed.alert({ name: 'DepotCheckFailed' } as Alert);
    feed.outcome(outcome);
    const parsed = lines.map((line) => JSON.parse(line));
    expect(parsed.map(({ kind, n }) => [kind, n])).toEqual([
      ['outcome', 1],
      ['alert', undefined],
      ['outcome', 2],
    ]);
    expect(parsed[0]).toMatchObject({ startedAt: '1970-01-01T00:00:00.000Z', latencyMs: 12.3 });
  });

  it('gives the end of an alert only when it has ended', () => {
    const alert = {
      labels: { alertname: 'DepotCheckFailed', severity: 'critical' },
      annotations: { summary: 'The depot does not answer' },
      startsAt: '2017-11-17T01:52:34Z',
      endsAt: '0001-01-01T00:00:00Z',
      fingerprint: 'f',
    };
    expect(alertOf({ ...alert, status: 'firing' })).not.toHaveProperty('endsAt');
    expect(alertOf({ ...alert, status: 'resolved', endsAt: '2017-11-17T02:00:00Z' })).toMatchObject({
      name: 'DepotCheckFailed',
      severity: 'critical',
      summary: 'The depot does not answer',
      endsAt: '2017-11-17T02:00:00Z',
    });
  });
});
