/** The recording of one terminal. */
export interface Recording {
  id: string;
  practiceId: string;
  personName: string;
  /** Node on which the terminal was opened. */
  node: string;
  /** Size at the beginning. */
  columns: number;
  rows: number;
  beganAt: Date;
  /** null while it runs, and for one whose server was killed. */
  endedAt: Date | null;
}

export interface RecordingChunk {
  recordingId: string;
  /** Gap-free from 0. */
  n: number;
  /** Asciicast events, one JSON line each. */
  events: string;
}

/** Where recordings are kept; each chunk is durable when `append` resolves. */
export abstract class RecordingStore {
  abstract begin(recording: Recording): Promise<void>;
  abstract append(chunk: RecordingChunk): Promise<void>;
  abstract end(id: string, endedAt: Date): Promise<void>;
  abstract find(id: string): Promise<Recording | null>;
  abstract ofPractice(practiceId: string): Promise<Recording[]>;
  /** Removes all recordings of a practice. */
  abstract removeOf(practiceId: string): Promise<void>;
  /** Events of one chunk; null when there is none of that number. */
  abstract chunk(recordingId: string, n: number): Promise<string | null>;
}
