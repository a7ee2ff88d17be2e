import { NodeConnection } from '#sandbox';

/** One end of a connection in memory; what is written to it is read from the other end, no faster than there. */
export class FakeConnection extends NodeConnection {
  private other: FakeConnection | null = null;
  private taken: (() => void) | null = null;

  /** Both ends of a new connection. */
  static pair(): [FakeConnection, FakeConnection] {
    const ends: [FakeConnection, FakeConnection] = [new FakeConnection(), new FakeConnection()];
    ends[0].other = ends[1];
    ends[1].other = ends[0];
    return ends;
  }

  override _read(): void {
    const { taken } = this;
    this.taken = null;
    taken?.();
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    const { other } = this;
    if (!other || other.destroyed || other.push(chunk)) done();
    else other.taken = done;
  }

  override _final(done: () => void): void {
    this.hangUp();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.hangUp();
    done(error);
  }

  private hangUp(): void {
    const { other } = this;
    this.other = null;
    if (other && !other.destroyed) other.push(null);
  }
}
