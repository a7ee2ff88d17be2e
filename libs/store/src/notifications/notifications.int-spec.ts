import { endBackends, prepareTestDatabase } from '#testing';
import { Transactions } from '../transactions.js';
import { Notifications } from './notifications.js';

const database = prepareTestDatabase({ entities: [], migrations: [] });
let notifications: Notifications;

beforeEach(() => {
  notifications = new Notifications(database.source, database.url);
});
afterEach(() => notifications.close());

/** Hears one channel. */
async function listenTo(channel: string) {
  const payloads: string[] = [];
  let gaps = 0;
  let changed: () => void = () => undefined;
  const end = await notifications.listen(channel, {
    onPayload: (payload) => {
      payloads.push(payload);
      changed();
    },
    onGap: () => {
      gaps += 1;
      changed();
    },
  });
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition())
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
  };
  return { payloads, gaps: () => gaps, until, end };
}

describe('notifications', () => {
  it('reach those who listen to the channel, in order', async () => {
    const ear = await listenTo('one');
    await notifications.notify('two', 'not for us');
    await notifications.notify('one', 'a');
    await notifications.notify('one', 'b');
    await ear.until(() => ear.payloads.length === 2);
    expect(ear.payloads).toEqual(['a', 'b']);
  });

  it('are sent when the transaction commits, and not when it fails', async () => {
    const ear = await listenTo('one');
    const transactions = new Transactions(database.source);
    const failing = transactions.run(async (tx) => {
      await notifications.notify('one', 'rolled back', tx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await transactions.run((tx) => notifications.notify('one', 'committed', tx));
    await ear.until(() => ear.payloads.length > 0);
    expect(ear.payloads).toEqual(['committed']);
  });

  it('go on after the connection was cut, and tell of the gap', async () => {
    const ear = await listenTo('one');
    await endBackends(database.source, "a.application_name = 'simsup listen'");
    await ear.until(() => ear.gaps() === 1);
    await notifications.notify('one', 'after');
    await ear.until(() => ear.payloads.length > 0);
    expect(ear.payloads).toEqual(['after']);
  });

  it('no longer reach who has stopped listening', async () => {
    const gone = await listenTo('one');
    const ear = await listenTo('one');
    await gone.end();
    await notifications.notify('one', 'a');
    await ear.until(() => ear.payloads.length === 1);
    expect(gone.payloads).toEqual([]);
  });

  it('refuse what Postgres could not carry', async () => {
    await expect(notifications.notify('one', 'x'.repeat(8_000))).rejects.toThrow(RangeError);
  });
});
