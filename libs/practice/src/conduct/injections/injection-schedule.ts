import { durationMs, type ScenarioInjection } from '#contracts';
import type { Injection } from '#faults';
import type { ConditionBoard } from './condition-board.js';

/** Something that is to be done at its time. */
export interface Deed {
  kind: 'apply' | 'begin' | 'undo';
  injection: ScenarioInjection;
  /** 0 for the first time. */
  nth: number;
  dueMs: number;
  /** Row of the ledger that is to be begun or undone; null for what is new. */
  rowId: string | null;
}

/** When a practice goes on at which pace. */
export interface Pace {
  beganMs: number;
  tempo: number;
}

type Row = Pick<Injection, 'id' | 'name' | 'state' | 'applyingAt' | 'activeAt' | 'plannedFor'>;

/** A dead server may have left a row in either state while it undid it. */
const MAY_BE_UNDONE = ['active', 'reverting'] as const;

/** True for what breaks at the start, whatever happens. */
export function isOpening({ when, after }: ScenarioInjection): boolean {
  return when === undefined && durationMs(after) === 0;
}

/**
 * What a scenario does when. Pure: the ledger says what was done, the board which conditions came true, so that each
 * injection is done exactly once (as often as it is repeated) whoever conducts the practice.
 */
export class InjectionSchedule {
  constructor(
    private readonly scripted: readonly ScenarioInjection[],
    private readonly board: ConditionBoard,
  ) {}

  /** What is known to be to do and is not done yet, the earliest first; of what is repeated the next time only. */
  deeds(rows: readonly Row[], pace: Pace): Deed[] {
    return this.scripted
      .flatMap((injection) => {
        const mine = rows.filter(({ name }) => name === injection.name);
        const next = this.next(injection, mine, pace);
        return [...undoings(injection, mine, pace.tempo), ...(next ? [next] : [])];
      })
      .sort((a, b) => a.dueMs - b.dueMs);
  }

  /** Failures that are bound to come and have not begun: a scenario's noise is none, and a repetition is no new one. */
  failuresToCome(begun: ReadonlySet<string>): ScenarioInjection[] {
    return this.scripted.filter(
      (injection) =>
        !injection.noise &&
        !begun.has(injection.name) &&
        (injection.when === undefined || this.board.metAt(injection.when) !== null),
    );
  }

  private next(injection: ScenarioInjection, mine: readonly Row[], pace: Pace): Deed | null {
    const nth = mine.findIndex(({ state }) => state === 'planned');
    const planned = mine[nth];
    if (planned)
      return { kind: 'begin', injection, nth, dueMs: planned.plannedFor.getTime(), rowId: planned.id };
    const startMs = this.startMs(injection, pace);
    if (startMs === null || mine.length >= (injection.repeat?.times ?? 1)) return null;
    const everyMs = injection.repeat ? durationMs(injection.repeat.every) / pace.tempo : 0;
    const dueMs = startMs + mine.length * everyMs;
    return { kind: 'apply', injection, nth: mine.length, dueMs, rowId: null };
  }

  private startMs({ when, after }: ScenarioInjection, { beganMs, tempo }: Pace): number | null {
    const fromMs = when === undefined ? beganMs : this.board.metAt(when)?.getTime();
    return fromMs === undefined ? null : fromMs + durationMs(after) / tempo;
  }
}

function undoings(injection: ScenarioInjection, mine: readonly Row[], tempo: number): Deed[] {
  const { lasts } = injection;
  if (lasts === undefined) return [];
  return mine.flatMap((row, nth) => {
    if (!MAY_BE_UNDONE.some((state) => state === row.state)) return [];
    const sinceMs = (row.activeAt ?? row.applyingAt ?? row.plannedFor).getTime();
    return [{ kind: 'undo', injection, nth, dueMs: sinceMs + durationMs(lasts) / tempo, rowId: row.id }];
  });
}
