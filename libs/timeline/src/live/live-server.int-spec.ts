import fc from 'fast-check';
import { newId } from '#kernel';
import { aNewEvent, FEED_EVENT_TYPES, prepareTestDatabase } from '#testing';
import { isSealed } from '../may-see.js';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS } from '../persistence/index.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { TimelineService } from '../timeline.service.js';
import { connected, Follower, rawSocket, TestServer, upgraded } from './live-server.harness.js';

const database = prepareTestDatabase({ entities: TIMELINE_ENTITIES, migrations: TIMELINE_MIGRATIONS });

const practiceId = newId;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

let server: TestServer;
let timeline: TimelineService;

beforeAll(async () => {
  timeline = new TimelineService(new TimelineRepository(database.source));
  server = await TestServer.start(database);
});
afterAll(() => server.stop());

describe('the live server', () => {
  it('refuses who has not logged in, with the error body of HTTP', async () => {
    const refused = await new Promise<Error & { data?: unknown }>((resolve) =>
      server.connect(undefined).once('connect_error', resolve),
    );
    expect(refused.data).toMatchObject({ code: 'auth.required', correlationId: expect.any(String) });
  });

  it("refuses connections from other sites' pages", async () => {
    const client = server.connect('rob', { Origin: 'https://elsewhere.example' });
    await new Promise((resolve) => client.once('connect_error', resolve));
    expect(client.connected).toBe(false);
  });

  it('nudges every page of the people who are meant, and nobody else', async () => {
    const [first, second, other] = [server.connect('rob'), server.connect('rob'), server.connect('ida')];
    const heard: string[] = [];
    const news = (client: typeof first, name: string): Promise<void> =>
      new Promise((resolve) =>
        client.on('notices.new', () => {
          heard.push(name);
          resolve();
        }),
      );
    const robs = [news(first, 'rob 1'), news(second, 'rob 2')];
    const ida = news(other, 'ida');
    await Promise.all([connected(first), connected(second), connected(other)]);
    await server.nudges.nudge(['rob', 'nobody'], database.source.manager);
    await Promise.all(robs);
    await server.nudges.nudge(['ida'], database.source.manager);
    await ida;
    expect(heard.toSorted()).toEqual(['ida', 'rob 1', 'rob 2']);
  });

  it('acknowledges a refused subscription with the reason', async () => {
    const stranger = new Follower(server.connect('nobody'), practiceId());
    expect(await stranger.subscribe()).toMatchObject({ ok: false, error: { code: 'resource.not-found' } });
    const mistaken = new Follower(server.connect('rob'), 'not an id');
    expect(await mistaken.subscribe()).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', details: [{ field: 'practiceId' }] },
    });
  });

  it('sends what there is and then the news, in order and once', async () => {
    const id = practiceId();
    await timeline.append(
      id,
      upTo(1_200).map(() => aNewEvent('hint.asked')),
    );
    const follower = new Follower(server.connect('rob'), id);
    const writing = (async () => {
      for (const _ of upTo(30)) await timeline.append(id, [aNewEvent('hint.asked')]);
    })();
    expect(await follower.subscribe()).toMatchObject({ ok: true });
    await writing;
    await follower.until(1_230);
    expect(follower.seqs).toEqual(upTo(1_230));
  });

  it('resumes after a broken connection without losing or repeating an event', async () => {
    const id = practiceId();
    const follower = new Follower(server.connect('rob'), id);
    await timeline.append(
      id,
      upTo(5).map(() => aNewEvent('hint.asked')),
    );
    await follower.subscribe();
    await follower.until(5);
    const back = connected(follower.client);
    follower.client.io.engine.close();
    await timeline.append(
      id,
      upTo(700).map(() => aNewEvent('hint.asked')),
    );
    await back;
    await follower.subscribe();
    await timeline.append(id, [aNewEvent('hint.asked')]);
    await follower.until(706);
    expect(follower.seqs).toEqual(upTo(706));
  });

  it('tells what was appended on another server', async () => {
    const other = await TestServer.start(database);
    try {
      const id = practiceId();
      const here = new Follower(server.connect('rob'), id);
      const there = new Follower(other.connect('olga'), id);
      await Promise.all([here.subscribe(), there.subscribe()]);
      await timeline.append(id, [aNewEvent('impact.began')]);
      await Promise.all([here.until(1), there.until(1)]);
      const buckets = [
        { at: '2026-11-20T14:00:00Z', journey: 'search', requests: 5, failed: 1, slow: 0, latencyP50Ms: 9 },
      ];
      const heard = new Promise((resolve) => there.client.once('impact.buckets', resolve));
      await server.impact.publishBuckets(id, 5_000, buckets);
      expect(await heard).toEqual({ practiceId: id, bucketMs: 5_000, buckets });
    } finally {
      await other.stop();
    }
  });

  it('shows nothing sealed to responders and observers, whatever happens in whatever order', async () => {
    const eyes = { ida: server.connect('ida'), rob: server.connect('rob'), olga: server.connect('olga') };
    const types = fc.array(fc.constantFrom(...FEED_EVENT_TYPES), { minLength: 1, maxLength: 20 });
    const kinds = fc.constantFrom('rootCause', 'invariant', 'steady');
    await fc.assert(
      fc.asyncProperty(types, types, kinds, async (before, after, kind) => {
        const id = practiceId();
        const event = (type: (typeof FEED_EVENT_TYPES)[number]) =>
          aNewEvent(type, type === 'probe.changed' ? { kind } : {});
        await timeline.append(id, before.map(event));
        const followers = Object.values(eyes).map((client) => new Follower(client, id));
        const [ida, rob, olga] = followers;
        await Promise.all(followers.map((follower) => follower.subscribe()));
        const stored = await timeline.append(id, [...after.map(event), aNewEvent('hint.asked')]);
        const last = stored.at(-1)?.seq ?? 0;
        await Promise.all(followers.map((follower) => follower.until(last)));
        for (const follower of followers) follower.client.off('feed.events');
        expect(ida?.seqs).toEqual(upTo(last));
        const open = ida?.events.filter((seen) => !isSealed(seen)).map((seen) => seen.seq);
        expect(rob?.seqs).toEqual(open);
        expect(olga?.seqs).toEqual(open);
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  it('shows nothing sealed to an instigator who looks through the eyes of a responder', async () => {
    const id = practiceId();
    const ida = new Follower(server.connect('ida', {}, 'responder'), id);
    await ida.subscribe();
    await timeline.append(id, [aNewEvent('fault.applied'), aNewEvent('practice.joined')]);
    await timeline.append(id, [aNewEvent('fault.reverted'), aNewEvent('hint.asked')]);
    await ida.until(4);
    expect(ida.seqs).toEqual([2, 4]);
  });

  it('refuses the eyes of a role that there is not', async () => {
    const refused = await new Promise<Error & { data?: unknown }>((resolve) =>
      server.connect('ida', {}, 'instigator').once('connect_error', resolve),
    );
    expect(refused.data).toMatchObject({
      code: 'input.invalid',
      message: expect.stringContaining('responder, observer'),
    });
  });

  it('opens the sealed part to those who look on when the practice is over', async () => {
    const id = practiceId();
    const rob = new Follower(server.connect('rob'), id);
    await rob.subscribe();
    await timeline.append(id, [aNewEvent('fault.applied')]);
    server.over.add(id);
    await timeline.append(id, [aNewEvent('practice.stateChanged', { from: 'restored', to: 'assessed' })]);
    await rob.until(2);
    await timeline.append(id, [aNewEvent('fault.reverted')]);
    await rob.until(3);
    expect(rob.seqs).toEqual([2, 3]);
    await rob.subscribe(0);
    await rob.until(1);
    expect(rob.events.slice(2).map((event) => event.type)).toEqual([
      'fault.applied',
      'practice.stateChanged',
      'fault.reverted',
    ]);
  });

  it('closes the sealed part to an instigator who withdraws, from the next event on', async () => {
    const id = practiceId();
    const ida = new Follower(server.connect('ida'), id);
    await ida.subscribe();
    await timeline.append(id, [aNewEvent('fault.applied')]);
    await ida.until(1);
    server.withdrawn.add('ida');
    await timeline.append(id, [
      aNewEvent('roster.left'),
      aNewEvent('fault.applied'),
      aNewEvent('hint.asked'),
      aNewEvent('fault.applied'),
      aNewEvent('hint.asked'),
    ]);
    await ida.until(6);
    server.withdrawn.delete('ida');
    expect(ida.seqs).toEqual([1, 2, 4, 6]);
  });

  it('sends nothing after the client has unsubscribed', async () => {
    const id = practiceId();
    const rob = new Follower(server.connect('rob'), id);
    await rob.subscribe();
    rob.client.emit('feed.unsubscribe', { practiceId: id });
    const other = new Follower(rob.client, practiceId());
    await other.subscribe();
    await timeline.append(id, [aNewEvent('hint.asked')]);
    await timeline.append(other.practiceId, [aNewEvent('hint.asked')]);
    await other.until(1);
    expect(rob.seqs).toEqual([]);
  });

  it('cuts off a client that does not read, which resumes when it reads again', async () => {
    const id = practiceId();
    const slow = new Follower(server.connect('rob'), id);
    await connected(slow.client);
    await upgraded(slow.client);
    await slow.subscribe();
    const gone = new Promise((resolve) => slow.client.once('disconnect', resolve));
    const reason = new Promise((resolve) => slow.client.once('live.closing', resolve));
    const stream = rawSocket(slow.client);
    stream.pause();
    const text = 'x'.repeat(3_900);
    for (const _ of upTo(10))
      await timeline.append(
        id,
        upTo(500).map(() => aNewEvent('message.posted', { text })),
      );
    const back = connected(slow.client);
    stream.resume();
    await gone;
    expect(await reason).toMatchObject({ code: 'live.too-slow' });
    await back;
    await slow.subscribe();
    await slow.until(5_000);
    expect(slow.seqs).toEqual(upTo(5_000));
  }, 120_000);
});
