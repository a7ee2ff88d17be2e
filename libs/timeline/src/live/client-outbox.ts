import { AppError } from '#kernel';
import { errorBody } from './error-body.js';
import type { LiveSocket } from './live-socket.js';

/** More that waits than this, and the client is too slow to be waited for. */
const BACKLOG = { packets: 1_000, bytes: 8 * 1_024 * 1_024 };
/** A client that takes nothing for so long is too slow as well. */
const STALLED_MS = 30_000;
/** How long the last words to a slow client may take. */
const FAREWELL_MS = 10_000;

/** What waits to be sent to one client: measured, waited for, and bounded. */
export class ClientOutbox {
  private waiting = { packets: 0, bytes: 0 };
  private cutting = false;
  private readonly gone: Promise<void>;

  constructor(private readonly socket: LiveSocket) {
    const { conn } = socket;
    conn.on('packetCreate', ({ data }: { data?: string | Buffer }) => {
      this.waiting.packets += 1;
      this.waiting.bytes += data?.length ?? 0;
    });
    conn.on('drain', () => {
      this.waiting = { packets: 0, bytes: 0 };
    });
    this.gone = new Promise((resolve) => conn.once('close', () => resolve()));
  }

  /**
   * Resolves when the connection has taken all that was sent, or is gone. So whoever awaits it before sending more
   * has two portions under way at most. A client that stalls is cut off.
   */
  async room(): Promise<void> {
    if (this.waiting.packets === 0 || !this.socket.connected) return;
    const stalled = setTimeout(() => this.cut(), STALLED_MS);
    const { conn } = this.socket;
    let onDrain: (() => void) | undefined;
    const drained = new Promise<void>((resolve) => {
      onDrain = resolve;
      conn.once('drain', onDrain);
    });
    await Promise.race([drained, this.gone]);
    if (onDrain) conn.off('drain', onDrain);
    clearTimeout(stalled);
  }

  /** Cuts the client off when it lags too far behind; true when it did. */
  cutIfSlow(): boolean {
    if (this.waiting.packets > BACKLOG.packets || this.waiting.bytes > BACKLOG.bytes) this.cut();
    return this.cutting;
  }

  /**
   * Closes the connection and not the socket: a client whose server disconnects its socket stays away, one whose
   * connection breaks comes back by itself and resumes after the last `seq` it has.
   */
  private cut(): void {
    if (this.cutting) return;
    this.cutting = true;
    const { conn } = this.socket;
    this.socket.emit('live.closing', errorBody(tooSlow()));
    conn.close();
    const farewell = setTimeout(() => conn.close(true), FAREWELL_MS);
    conn.once('close', () => clearTimeout(farewell));
  }
}

function tooSlow(): AppError {
  return new AppError(
    'live.too-slow',
    'This connection cannot keep up with what happens: it is closed and resumes where it was.',
  );
}
