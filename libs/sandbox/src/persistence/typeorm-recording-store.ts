import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { type Recording, type RecordingChunk, RecordingStore } from '../recording/recording-store.js';
import { RecordingChunkEntity, RecordingEntity } from './recording.entity.js';

/** Recordings in Postgres. */
@Injectable()
export class TypeormRecordingStore extends RecordingStore {
  constructor(private readonly source: DataSource) {
    super();
  }

  async begin(recording: Recording): Promise<void> {
    await this.source.manager.insert(RecordingEntity, recording);
  }

  async append({ recordingId, n, events }: RecordingChunk): Promise<void> {
    await this.source.manager.insert(RecordingChunkEntity, { recordingId, n, events });
  }

  async end(id: string, endedAt: Date): Promise<void> {
    await this.source.manager.update(RecordingEntity, { id, endedAt: IsNull() }, { endedAt });
  }

  find(id: string): Promise<Recording | null> {
    return this.source.manager.findOneBy(RecordingEntity, { id });
  }

  ofPractice(practiceId: string): Promise<Recording[]> {
    return this.source.manager.find(RecordingEntity, { where: { practiceId }, order: { beganAt: 'ASC' } });
  }

  async removeOf(practiceId: string): Promise<void> {
    await this.source.manager.delete(RecordingEntity, { practiceId });
  }

  async chunk(recordingId: string, n: number): Promise<string | null> {
    const found = await this.source.manager.findOneBy(RecordingChunkEntity, { recordingId, n });
    return found?.events ?? null;
  }
}
