import type { SocketAck } from '#contracts';
import { newId } from '#kernel';
import { prepareTestDatabase } from '#testing';
import {
  type Client,
  connected,
  eventually,
  rawSocket,
  TestServer,
  upgraded,
} from '../live/live-server.harness.js';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS } from '../persistence/index.js';

const database = prepareTestDatabase({ entities: TIMELINE_ENTITIES, migrations: TIMELINE_MIGRATIONS });

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start(database);
});
afterAll(() => server.stop());

describe('terminals over the live server', () => {
  const openTerminal = (client: Client, columns = 80): Promise<SocketAck<{ terminalId: string }>> =>
    new Promise((resolve) =>
      client.emit('terminal.open', { practiceId: newId(), columns, rows: 24 }, resolve),
    );
  const idOf = (ack: SocketAck<{ terminalId: string }>): string => {
    if (!ack.ok) throw new Error(ack.error.message);
    return ack.value.terminalId;
  };

  it('pass input, size and output', async () => {
    const client = server.connect('rob');
    const terminalId = idOf(await openTerminal(client));
    const terminal = server.opened.at(-1);
    expect(terminal?.request).toMatchObject({ person: { id: 'rob', name: 'rob' }, columns: 80, rows: 24 });
    client.emit('terminal.input', { terminalId, data: 'ls\r' });
    client.emit('terminal.resize', { terminalId, columns: 100, rows: 30 });
    const printed = new Promise((resolve) => client.once('terminal.output', resolve));
    await terminal?.sink.output('file\r\n');
    expect(await printed).toEqual({ terminalId, data: 'file\r\n' });
    await eventually(() => terminal?.typed.length === 2);
    expect(terminal?.typed).toEqual(['ls\r', '100x30']);
    const closed = new Promise((resolve) => client.once('terminal.closed', resolve));
    terminal?.sink.closed('the shell ended');
    expect(await closed).toEqual({ terminalId, reason: 'the shell ended' });
  });

  it('are refused with the reason of the door, or when the size is nonsense', async () => {
    expect(await openTerminal(server.connect('olga'))).toMatchObject({
      ok: false,
      error: { code: 'auth.forbidden' },
    });
    expect(await openTerminal(server.connect('rob'), 0)).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    });
  });

  it('are hung up when the connection ends', async () => {
    const client = server.connect('rob');
    await openTerminal(client);
    const terminal = server.opened.at(-1);
    client.disconnect();
    await eventually(() => terminal?.closed === true);
  });

  it('make the shell wait while the client does not read', async () => {
    const client = server.connect('rob');
    await connected(client);
    await upgraded(client);
    await openTerminal(client);
    const sink = server.opened.at(-1)?.sink;
    const stream = rawSocket(client);
    stream.pause();
    let printed = 0;
    const printing = (async () => {
      for (const _ of Array.from({ length: 400 })) {
        await sink?.output('y'.repeat(64 * 1_024));
        printed += 1;
      }
    })();
    let before = -1;
    await eventually(() => {
      const stands = printed === before;
      before = printed;
      return stands;
    }, 500);
    expect(printed).toBeLessThan(400);
    stream.resume();
    await printing;
    expect(printed).toBe(400);
  }, 60_000);
});
