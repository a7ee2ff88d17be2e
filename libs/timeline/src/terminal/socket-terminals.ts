import { AppError } from '#kernel';
import type { ClientOutbox } from '../live/client-outbox.js';
import type { LiveSocket } from '../live/live-socket.js';
import type { TerminalDoor, TerminalHandle, TerminalRequest, TerminalSink } from './terminal-door.port.js';

/** Terminals that one connection may have open. */
const TERMINALS_PER_CONNECTION = 8;

type OpenRequest = Pick<TerminalRequest, 'practiceId' | 'columns' | 'rows'>;

/** The terminals of one connection; they end with it. */
export class SocketTerminals {
  private readonly open = new Map<string, TerminalHandle>();
  private opening = 0;
  private closed = false;

  constructor(
    private readonly socket: LiveSocket,
    private readonly outbox: ClientOutbox,
    private readonly door: TerminalDoor,
  ) {}

  /** Errors: those of the door; `terminal.busy` when the connection has too many. */
  async begin(request: OpenRequest): Promise<{ terminalId: string }> {
    if (this.open.size + this.opening >= TERMINALS_PER_CONNECTION)
      throw new AppError(
        'terminal.busy',
        `You have ${TERMINALS_PER_CONNECTION} terminals open: close one first.`,
      );
    this.opening += 1;
    try {
      return { terminalId: await this.pass(request) };
    } finally {
      this.opening -= 1;
    }
  }

  /** Errors: `terminal.unknown`. */
  write(terminalId: string, data: string): void {
    this.get(terminalId).write(data);
  }

  /** Errors: `terminal.unknown`. */
  resize(terminalId: string, columns: number, rows: number): void {
    this.get(terminalId).resize(columns, rows);
  }

  /** Hangs up; a terminal that is unknown was closed already. */
  async end(terminalId: string): Promise<void> {
    const handle = this.open.get(terminalId);
    this.open.delete(terminalId);
    await handle?.close();
  }

  /** Hangs up all. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.open.keys()].map((terminalId) => this.end(terminalId)));
  }

  private async pass(request: OpenRequest): Promise<string> {
    const { person } = this.socket.data;
    const opened = Promise.withResolvers<string>();
    // The client must know the terminal before it gets output of it. When opening fails, output goes nowhere.
    opened.promise.catch(() => undefined);
    try {
      const handle = await this.door.open({ ...request, person }, this.sink(opened.promise));
      this.open.set(handle.id, handle);
      if (this.closed) await this.end(handle.id);
      setImmediate(() => opened.resolve(handle.id));
      return handle.id;
    } catch (error) {
      opened.reject(error);
      throw error;
    }
  }

  private sink(opened: Promise<string>): TerminalSink {
    return {
      output: async (data) => {
        const terminalId = await opened;
        if (this.closed) return;
        this.socket.emit('terminal.output', { terminalId, data });
        await this.outbox.room();
      },
      closed: (reason) => {
        void opened.then(
          (terminalId) => {
            this.open.delete(terminalId);
            this.socket.emit('terminal.closed', { terminalId, reason });
          },
          () => undefined,
        );
      },
    };
  }

  private get(terminalId: string): TerminalHandle {
    const handle = this.open.get(terminalId);
    if (!handle)
      throw new AppError('terminal.unknown', 'This terminal is not open any more: open a new one.');
    return handle;
  }
}
