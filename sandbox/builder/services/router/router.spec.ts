import { fnv1a64 } from '../wire/fnv1a.js';
import type { Frame } from '../wire/frame.js';
import { Registry } from './registry.js';
import { Router } from './router.js';

function routerAt(clock: { nowMs: number }) {
  const sent: { identity: string; frame: Frame }[] = [];
  const lines: string[] = [];
  const details: string[] = [];
  const log = {
    error: (m: string) => lines.push(m),
    warn: (m: string) => lines.push(m),
    info: () => undefined,
    debug: (m: string) => details.push(m),
  };
  const router = new Router({
    registry: new Registry(35_000),
    log,
    send: (identity, frame) => sent.push({ identity, frame }),
    now: () => clock.nowMs,
  });
  return { router, sent, lines, details };
}

const transaction = (caller: string) => ({ id: 1, caller, complete: false });
const registration = (identity: string): Frame => ({
  header: { messageId: 'Registration', transaction: transaction(identity) },
  body: { protocol: 3, shards: [30] },
});
const originGet: Frame = {
  header: {
    messageId: 'OriginGet',
    route: { protocol: 3, hash: fnv1a64('core').toString() },
    transaction: transaction('9@api'),
  },
  body: { name: 'core' },
};

describe('the router', () => {
  it('hands a request to the service that holds its shard, and the reply to the caller', () => {
    const { router, sent } = routerAt({ nowMs: 0 });
    router.receive('1@originsrv', registration('1@originsrv'));
    router.receive('9@api', originGet);
    expect(sent.at(-1)).toEqual({ identity: '1@originsrv', frame: originGet });
    const reply = {
      header: { messageId: 'OriginGet', transaction: { ...transaction('9@api'), complete: true } },
      body: 1,
    };
    router.receive('1@originsrv', reply);
    expect(sent.at(-1)).toEqual({ identity: '9@api', frame: reply });
  });

  it('tells at debug level who registers, who is heard of, and which shard is missing', () => {
    const { router, details } = routerAt({ nowMs: 0 });
    router.receive('1@originsrv', registration('1@originsrv'));
    router.receive('2@originsrv', registration('2@originsrv'));
    const heartbeat = {
      header: { messageId: 'Heartbeat', transaction: transaction('1@originsrv') },
      body: null,
    };
    router.receive('1@originsrv', heartbeat);
    const disconnect = {
      header: { messageId: 'Disconnect', transaction: transaction('1@originsrv') },
      body: null,
    };
    router.receive('1@originsrv', disconnect);
    router.receive('9@api', originGet);
    expect(details).toEqual([
      'registration of "1@originsrv" for 1 shards of OriginSrv: registered',
      'registration of "2@originsrv" for 1 shards of OriginSrv: conflict',
      'heartbeat of "1@originsrv": prolonged',
      '"1@originsrv" disconnects',
      'nobody holds shard 30 of OriginSrv, "9@api" asks for it',
    ]);
  });

  it('answers NO_SHARD when nobody holds the shard', () => {
    const { router, sent, lines } = routerAt({ nowMs: 0 });
    router.receive('9@api', originGet);
    expect(sent[0]).toMatchObject({
      identity: '9@api',
      frame: { body: { code: 'NO_SHARD', msg: 'rt:route:2' } },
    });
    expect(lines).toEqual(['[err: NO_SHARD, msg: rt:route:2]']);
    expect(router.routed.samples()).toEqual([
      { labels: { protocol: 'OriginSrv', outcome: 'NO_SHARD' }, value: 1 },
    ]);
  });

  it('names the service whose registration it lets expire', () => {
    const clock = { nowMs: 0 };
    const { router, lines } = routerAt(clock);
    router.receive('3176@host', registration('3176@host'));
    clock.nowMs = 35_000;
    router.expire();
    expect(lines).toEqual(['expiring server registration, "3176@host"']);
  });

  it('refuses the successor of a killed service until the old registration has expired', () => {
    const clock = { nowMs: 0 };
    const { router, sent, lines } = routerAt(clock);
    router.receive('1@a', registration('1@a'));
    router.receive('2@a', registration('2@a'));
    expect(lines).toEqual(['[err: REG_CONFLICT, msg: rt:register:1]']);
    clock.nowMs = 35_000;
    router.expire();
    router.receive('2@a', {
      header: { messageId: 'Heartbeat', transaction: transaction('2@a') },
      body: null,
    });
    expect(lines.at(-1)).toBe('[err: REG_NOT_FOUND, msg: rt:heartbeat:1]');
    router.receive('2@a', registration('2@a'));
    expect(sent.at(-1)?.frame.header.messageId).toBe('NetOk');
  });

  it('lets a successor in at once when the service has said good-bye', () => {
    const { router, sent } = routerAt({ nowMs: 0 });
    router.receive('1@a', registration('1@a'));
    router.receive('1@a', {
      header: { messageId: 'Disconnect', transaction: transaction('1@a') },
      body: null,
    });
    router.receive('2@a', registration('2@a'));
    expect(sent.map(({ frame }) => frame.header.messageId)).toEqual(['NetOk', 'NetOk', 'NetOk']);
  });
});
