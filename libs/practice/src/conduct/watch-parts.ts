import type { NewFeedEvent } from '#contracts';
import type { SandboxService } from '#sandbox';
import type { OutcomeStore, ProbeRunner } from '#telemetry';

/** What a watch works with. */
export interface WatchParts {
  sandboxes: Pick<SandboxService, 'followOutside'>;
  outcomes: Pick<OutcomeStore, 'add' | 'flush' | 'stored' | 'position'>;
  probes: Pick<ProbeRunner, 'watch' | 'check'>;
  /** Appends facts to the timeline and does what follows from them. */
  record(practiceId: string, events: NewFeedEvent[]): Promise<void>;
  /** A run that started then was taken in: the chart has something new. */
  impactChanged(startedAt: Date): void;
}
