import type { LiveSocket } from '../../live/live-context.js';
import { openTerminal, type TerminalListener } from './terminal-link.js';

type Handler = (message: unknown) => void;

/** A live connection whose server is the test. */
class FakeSocket {
  readonly sent: unknown[][] = [];
  private readonly handlers = new Map<string, Set<Handler>>();

  constructor(private readonly answer: () => Promise<unknown>) {}

  on(event: string, handler: Handler) {
    this.handlers.set(event, (this.handlers.get(event) ?? new Set()).add(handler));
  }
  off(event: string, handler: Handler) {
    this.handlers.get(event)?.delete(handler);
  }
  emit(...message: unknown[]) {
    this.sent.push(message);
  }
  timeout() {
    return { emitWithAck: () => this.answer() };
  }
  receive(event: string, message?: unknown) {
    for (const handler of this.handlers.get(event) ?? []) handler(message);
  }
}

const request = { practiceId: 'abcdefghijkl', columns: 80, rows: 24 };
const opened = async () => ({ ok: true, value: { terminalId: 't1' } });

function listening() {
  const heard: string[] = [];
  const listener: TerminalListener = {
    onOutput: (data) => heard.push(data),
    onEnded: (reason) => heard.push(`ended: ${reason}`),
  };
  return { heard, listener };
}
const open = (fake: FakeSocket, listener: TerminalListener) =>
  openTerminal(fake as unknown as LiveSocket, request, listener);

describe('a terminal over the live connection', () => {
  it('hears its own output and not that of another terminal', async () => {
    const fake = new FakeSocket(opened);
    const { heard, listener } = listening();
    await open(fake, listener);
    fake.receive('terminal.output', { terminalId: 't2', data: 'theirs' });
    fake.receive('terminal.output', { terminalId: 't1', data: 'mine' });
    expect(heard).toEqual(['mine']);
  });

  it('keeps output that overtakes the acknowledgement', async () => {
    const fake: FakeSocket = new FakeSocket(async () => {
      fake.receive('terminal.output', { terminalId: 't1', data: 'prompt' });
      return opened();
    });
    const { heard, listener } = listening();
    await open(fake, listener);
    expect(heard).toEqual(['prompt']);
  });

  it('ends with the connection, and then hears nothing more', async () => {
    const fake = new FakeSocket(opened);
    const { heard, listener } = listening();
    await open(fake, listener);
    fake.receive('disconnect');
    fake.receive('terminal.output', { terminalId: 't1', data: 'late' });
    expect(heard).toEqual(['ended: The connection was lost']);
  });

  it('tells the server when it is closed', async () => {
    const fake = new FakeSocket(opened);
    const { heard, listener } = listening();
    (await open(fake, listener)).close();
    expect(fake.sent).toEqual([['terminal.close', { terminalId: 't1' }]]);
    expect(heard).toEqual(['ended: You closed it']);
  });

  it('passes the sentence of a refusal on', async () => {
    const error = { code: 'x', message: 'The practice is over.', correlationId: 'c' };
    const fake = new FakeSocket(async () => ({ ok: false, error }));
    await expect(open(fake, listening().listener)).rejects.toThrow('The practice is over.');
  });

  it('says what to do when the server stays silent', async () => {
    const fake = new FakeSocket(() => Promise.reject(new Error('timeout')));
    await expect(open(fake, listening().listener)).rejects.toThrow('Try again');
  });
});
