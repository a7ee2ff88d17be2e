import type { Collateral, PracticeRole, PracticeState } from '#contracts';

/** One practice as it is stored. Times are instants; everything else about it is on its timeline. */
export interface Practice {
  id: string;
  stackId: string;
  scenarioId: string;
  variantSeed: string;
  state: PracticeState;
  /** Scheduled start; null means: as soon as the sandbox is ready. */
  startsAt: Date | null;
  /** IANA name of the zone in which it was planned. */
  timeZone: string;
  expectedMinutes: number;
  /** The practice that this one rehearses, or follows. */
  rehearses: string | null;
  follows: string | null;
  /** Team of which whoever is on call at the start responds too. */
  onCallTeam: string | null;
  /** Counts the changes of the plan: whoever acts on an older one finds that it has changed. */
  planRevision: number;
  tempo: number;
  responder: 'people' | 'scripted';
  /** Name of the fix or decoy that a scripted responder types; null when people respond. */
  attempt: string | null;
  createdBy: string;
  createdAt: Date;
  /** When it went live, which is when the injection began. */
  beganAt: Date | null;
  /** When the stack's own monitoring first raised an alert: responders are paged by that. */
  pagedAt: Date | null;
  restoredAt: Date | null;
  /** When an instigator had all damage undone; none is done from then on. */
  calledOffAt: Date | null;
  /** When responders declared it over; it is being wound up from then on. */
  declaredOverAt: Date | null;
  endedAt: Date | null;
  abortReason: string | null;
  sandboxId: string | null;
  /** When what it left behind was removed, as the organisation has set. */
  artifactsRemovedAt: Date | null;
  /** Responders said that they are stumped, so that questions may be given. */
  stumped: boolean;
  /** Hints of both kinds. */
  hintsGiven: number;
  questionsGiven: number;
  fixed: boolean | null;
  collateral: Collateral[];
}

/** A person's part in a practice. */
export interface Member {
  practiceId: string;
  personId: string;
  name: string;
  role: PracticeRole;
}
