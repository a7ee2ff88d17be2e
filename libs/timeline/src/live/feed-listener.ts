import type { Viewer } from '../viewer.js';
import type { LivePerson } from './ports.js';

/** Somebody who looks at a feed, as the feed knows them. */
export interface FeedListener {
  readonly person: LivePerson;
  /** Cuts the listener off when it lags too far behind; true when it did. */
  cutIfSlow(): boolean;
  /** Sees the practice with other eyes from now on; null when it may not be seen any more. */
  adapt(viewer: Viewer | null): void;
  /** Hears nothing any more. Idempotent. */
  end(): void;
}
