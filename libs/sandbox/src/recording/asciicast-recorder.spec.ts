import { AppError } from '#kernel';
import { FakeClock } from '#testing';
import { AsciicastRecorder, CHUNK_AGE_MS, CHUNK_LENGTH } from './asciicast-recorder.js';
import { RecordingExport } from './recording-export.js';
import { type Recording, type RecordingChunk, RecordingStore } from './recording-store.js';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class MemoryStore extends RecordingStore {
  recordings = new Map<string, Recording>();
  chunks: RecordingChunk[] = [];
  failing = false;
  gate: Promise<void> = Promise.resolve();
  async begin(recording: Recording): Promise<void> {
    this.recordings.set(recording.id, recording);
  }
  async append(chunk: RecordingChunk): Promise<void> {
    await this.gate;
    if (this.failing) throw new AppError('store.unreachable', 'no database');
    this.chunks.push(chunk);
  }
  async end(id: string, endedAt: Date): Promise<void> {
    this.recordings.set(id, { ...(this.recordings.get(id) as Recording), endedAt });
  }
  async find(id: string): Promise<Recording | null> {
    return this.recordings.get(id) ?? null;
  }
  async ofPractice(): Promise<Recording[]> {
    return [...this.recordings.values()];
  }
  async removeOf(): Promise<void> {
    this.recordings.clear();
    this.chunks.length = 0;
  }
  async chunk(recordingId: string, n: number): Promise<string | null> {
    return this.chunks.find((chunk) => chunk.recordingId === recordingId && chunk.n === n)?.events ?? null;
  }
}

describe('AsciicastRecorder', () => {
  let clock: FakeClock;
  let store: MemoryStore;
  let recorder: AsciicastRecorder;

  beforeEach(async () => {
    clock = new FakeClock(new Date('2026-11-20T14:00:00Z'));
    store = new MemoryStore();
    const recording = { id: 'r', practiceId: 'p', personName: 'Ada', node: 'jump', columns: 80, rows: 24 };
    recorder = await AsciicastRecorder.begin(recording, store, clock);
  });

  const exported = async (): Promise<string> => {
    let text = '';
    for await (const part of new RecordingExport(store).asciicast('r')) text += part;
    return text;
  };

  it('exports an asciicast v2 file: a header, then each event with its seconds', async () => {
    recorder.output('$ ');
    await clock.advance(1_234);
    recorder.output('größer\r\n');
    recorder.resized({ columns: 120, rows: 40 });
    await recorder.end();
    expect((await exported()).split('\n')).toEqual([
      '{"version":2,"width":80,"height":24,"timestamp":1795183200,"title":"Ada on jump"}',
      '[0,"o","$ "]',
      '[1.234,"o","größer\\r\\n"]',
      '[1.234,"r","120x40"]',
      '',
    ]);
    expect(store.recordings.get('r')?.endedAt).toEqual(clock.now());
  });

  it('stores what it has at most half a second after it was shown', async () => {
    recorder.output('a');
    await clock.advance(CHUNK_AGE_MS - 1);
    recorder.output('b');
    expect(store.chunks).toEqual([]);
    await clock.advance(1);
    expect(store.chunks).toEqual([{ recordingId: 'r', n: 0, events: '[0,"o","a"]\n[0.499,"o","b"]\n' }]);
    await clock.advance(10_000);
    expect(store.chunks).toHaveLength(1);
  });

  it('stores a full chunk without waiting, and numbers chunks without gap', async () => {
    recorder.output('x'.repeat(CHUNK_LENGTH));
    recorder.output('y'.repeat(CHUNK_LENGTH));
    await settled();
    expect(store.chunks.map(({ n }) => n)).toEqual([0, 1]);
  });

  it('refuses to go on when a chunk could not be stored', async () => {
    store.failing = true;
    recorder.output('lost');
    await clock.advance(CHUNK_AGE_MS);
    expect(() => recorder.output('more')).toThrow('no database');
    await expect(recorder.end()).rejects.toMatchObject({ code: 'store.unreachable' });
  });

  it('holds its writer back while storing lags behind, until it has caught up', async () => {
    const open = Promise.withResolvers<void>();
    store.gate = open.promise;
    let kept = false;
    for (let n = 0; n < 20; n++) recorder.output('x'.repeat(CHUNK_LENGTH));
    const caughtUp = recorder.keepUp().then(() => {
      kept = true;
    });
    await settled();
    expect(kept).toBe(false);
    open.resolve();
    await caughtUp;
    expect(store.chunks).toHaveLength(20);
  });

  it('says so when there is no such recording', async () => {
    const parts = new RecordingExport(store).asciicast('none');
    await expect(parts.next()).rejects.toMatchObject({ code: 'resource.not-found' });
  });
});
