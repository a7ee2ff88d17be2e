import { AppError } from '#kernel';
import { asciicastHeader } from './asciicast.js';
import type { RecordingStore } from './recording-store.js';

/** Gives recordings back as asciicast v2 files. */
export class RecordingExport {
  constructor(private readonly store: RecordingStore) {}

  /** The file, piece by piece, never whole in memory. Throws `resource.not-found`. */
  async *asciicast(recordingId: string): AsyncGenerator<string> {
    const recording = await this.store.find(recordingId);
    if (!recording) throw new AppError('resource.not-found', `There is no recording "${recordingId}".`);
    yield asciicastHeader(recording);
    for (let n = 0; ; n++) {
      const events = await this.store.chunk(recordingId, n);
      if (events === null) return;
      yield events;
    }
  }
}
