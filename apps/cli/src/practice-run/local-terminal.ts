import type { LiveFeed } from './live-feed.js';

/** The caller's own terminal, tied to one on the jump host. */
export class LocalTerminal {
  isOpen = true;
  readonly closed: Promise<void>;
  private resolveClosed: () => void = () => undefined;
  private readonly type = (data: Buffer): void => {
    this.feed.socket.emit('terminal.input', { terminalId: this.id, data: data.toString('utf8') });
  };
  private readonly resize = (): void => {
    this.feed.socket.emit('terminal.resize', { terminalId: this.id, ...sizeOfLocalTerminal() });
  };

  private constructor(
    private readonly feed: LiveFeed,
    private readonly id: string,
  ) {
    this.closed = new Promise((resolve) => {
      this.resolveClosed = resolve;
    });
  }

  static async open(feed: LiveFeed): Promise<LocalTerminal> {
    const waiting: { terminalId: string; data: string }[] = [];
    const early = (message: { terminalId: string; data: string }): void => void waiting.push(message);
    feed.socket.on('terminal.output', early);
    const id = await feed.openTerminal(sizeOfLocalTerminal());
    feed.socket.off('terminal.output', early);
    const terminal = new LocalTerminal(feed, id);
    terminal.connect();
    for (const { terminalId, data } of waiting) if (terminalId === id) process.stdout.write(data);
    return terminal;
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    process.stdin.off('data', this.type);
    process.stdout.off('resize', this.resize);
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
    process.stdin.pause();
    this.feed.socket.emit('terminal.close', { terminalId: this.id });
    this.resolveClosed();
  }

  private connect(): void {
    this.feed.socket.on('terminal.output', ({ terminalId, data }) => {
      if (terminalId === this.id && this.isOpen) process.stdout.write(data);
    });
    this.feed.socket.on('terminal.closed', ({ terminalId }) => {
      if (terminalId === this.id) this.close();
    });
    if (process.stdin.isTTY) process.stdin.setRawMode(true);
    process.stdin.on('data', this.type);
    process.stdout.on('resize', this.resize);
  }
}

function sizeOfLocalTerminal(): { columns: number; rows: number } {
  return { columns: process.stdout.columns ?? 120, rows: process.stdout.rows ?? 40 };
}
