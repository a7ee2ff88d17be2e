import type { UnitResult } from '#contracts';
import type { Unit } from '../plan/plan-units.js';

/** Port: remembers what was played, so that what passed is not played again after an interruption. */
export abstract class UnitResults {
  /** What passed with this content, variant and tempo; null when nothing did. */
  abstract find(unit: Unit, contentHash: string, tempo: number): Promise<UnitResult | null>;
  abstract keep(unit: Unit, contentHash: string, tempo: number, result: UnitResult): Promise<void>;
}
