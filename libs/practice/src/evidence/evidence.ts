import type { Evidence } from '#contracts';

/** A capture as it is stored. */
export interface StoredEvidence {
  id: string;
  practiceId: string;
  node: string;
  takenBy: string;
  takenAt: Date;
  /** Length of the text. */
  bytes: number;
  missing: string[];
}

/** A capture as people are told of it. */
export function evidenceOf({ id, node, takenBy, takenAt, bytes, missing }: StoredEvidence): Evidence {
  return { id, node, by: takenBy, at: takenAt.toISOString(), bytes, missing };
}
