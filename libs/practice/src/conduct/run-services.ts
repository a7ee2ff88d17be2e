import type { FeedEvent, FeedEventType } from '#contracts';
import type { InjectionService } from '#faults';
import type { Clock } from '#kernel';
import type { SandboxService } from '#sandbox';
import type { PracticeChanges } from '../life/practice-changes.service.js';
import type { DuePractices } from '../persistence/due-practices.js';
import type { PracticeRepository } from '../persistence/practice.repository.js';
import type { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { PracticeRecorder } from './practice-recorder.service.js';
import type { ScriptedResponder } from './scripted-responder.service.js';
import type { WatchParts } from './watch-parts.js';
import type { WatchPlan } from './watch-plan.js';
import type { WindUp } from './wind-up.service.js';

/** All that one run of a practice works with. */
export interface RunServices {
  clock: Clock;
  shelf: ScenarioShelf;
  practices: PracticeRepository;
  due: Pick<DuePractices, 'of'>;
  /** True while this server, and no other one, conducts the practice. */
  conducts(practiceId: string): Promise<boolean>;
  changes: PracticeChanges;
  recorder: PracticeRecorder;
  sandboxes: SandboxService;
  injections: InjectionService;
  scripted: ScriptedResponder;
  windUp: WindUp;
  watchParts(practiceId: string, plan: WatchPlan): Omit<WatchParts, 'record'>;
  /** Events after the one of that number, in their order; a page of them. */
  eventsAfter(practiceId: string, afterSeq: number): Promise<FeedEvent[]>;
  ofTypes(practiceId: string, types: readonly FeedEventType[]): Promise<FeedEvent[]>;
  allEvents(practiceId: string): Promise<FeedEvent[]>;
}
