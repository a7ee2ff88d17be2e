import type { Clock } from '#kernel';
import type { TerminalSize } from '../engine/pty-session.js';
import { outputEvent, resizeEvent } from './asciicast.js';
import type { Recording, RecordingStore } from './recording-store.js';

/** A chunk is stored when it is this old … */
export const CHUNK_AGE_MS = 500;
/** … or this long. */
export const CHUNK_LENGTH = 16 * 1024;
/** Chunks that may wait to be stored before {@link AsciicastRecorder.keepUp} waits. */
const MAX_UNSTORED_CHUNKS = 8;

/**
 * Records one terminal while it runs. What was shown is gathered into chunks and stored one after the other; a killed
 * server loses what was not stored yet, at most half a second.
 */
export class AsciicastRecorder {
  private pending = '';
  private n = 0;
  private unstored = 0;
  private writing: Promise<void> = Promise.resolve();
  private failure: { error: unknown } | null = null;
  private due: AbortController | null = null;
  private readonly beganMs: number;

  private constructor(
    private readonly recording: Recording,
    private readonly store: RecordingStore,
    private readonly clock: Clock,
  ) {
    this.beganMs = clock.monotonicMs();
  }

  /** Begins a recording; the size in it is that of the terminal. */
  static async begin(
    recording: Omit<Recording, 'beganAt' | 'endedAt'>,
    store: RecordingStore,
    clock: Clock,
  ): Promise<AsciicastRecorder> {
    const whole = { ...recording, beganAt: clock.now(), endedAt: null };
    await store.begin(whole);
    return new AsciicastRecorder(whole, store, clock);
  }

  /** Records what the terminal showed. Throws when an earlier chunk could not be stored: the record has a hole. */
  output(data: string): void {
    this.add(outputEvent(this.elapsedMs(), data));
  }

  /** Records a change of size. Throws as {@link output} does. */
  resized(size: TerminalSize): void {
    this.add(resizeEvent(this.elapsedMs(), size));
  }

  /**
   * Resolves at once while storing keeps up, otherwise when it has caught up. Whoever reads the terminal waits for
   * it, so that a flood of output slows the terminal down instead of filling the memory.
   */
  async keepUp(): Promise<void> {
    if (this.unstored > MAX_UNSTORED_CHUNKS) await this.writing;
    this.assertStored();
  }

  /** Stores what is left and ends the recording. Rejects when any of it could not be stored. Idempotent. */
  async end(): Promise<void> {
    this.flush();
    await this.writing;
    await this.store.end(this.recording.id, this.clock.now());
    this.assertStored();
  }

  private add(line: string): void {
    this.assertStored();
    this.pending += line;
    if (this.pending.length >= CHUNK_LENGTH) this.flush();
    else if (this.due === null) this.flushLater();
  }

  private flushLater(): void {
    const due = new AbortController();
    this.due = due;
    this.clock.wait(CHUNK_AGE_MS, due.signal).then(
      () => this.flush(),
      (reason: unknown) => {
        if (!due.signal.aborted) this.failure ??= { error: reason };
      },
    );
  }

  private flush(): void {
    this.due?.abort();
    this.due = null;
    if (this.pending === '') return;
    const chunk = { recordingId: this.recording.id, n: this.n++, events: this.pending };
    this.pending = '';
    this.unstored++;
    this.writing = this.writing
      .then(() => this.store.append(chunk))
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => {
        this.unstored--;
      });
  }

  private assertStored(): void {
    if (this.failure) throw this.failure.error;
  }

  private elapsedMs(): number {
    return this.clock.monotonicMs() - this.beganMs;
  }
}
