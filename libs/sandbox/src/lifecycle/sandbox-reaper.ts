import type { Clock } from '#kernel';
import type { FoundSandbox, SandboxEngine } from '../engine/sandbox-engine.js';
import type { StackCatalogue } from '../stack/stack-catalogue.js';
import type { SandboxClaims } from './sandbox-claims.js';
import type { SandboxEnding } from './sandbox-ending.js';
import type { SandboxRecord, SandboxState } from './sandbox-record.js';
import type { SandboxStore } from './sandbox-store.js';

export interface ReaperParts {
  engine: SandboxEngine;
  store: SandboxStore;
  claims: SandboxClaims;
  catalogue: StackCatalogue;
  ending: SandboxEnding;
  clock: Clock;
}

/** What a reap found, by sandbox. */
export interface ReapReport {
  /** Warm ones that still run and can be leased. */
  adopted: string[];
  /** Leased ones whose practice lives. */
  kept: string[];
  /** What belonged to nobody. */
  removed: string[];
}

/**
 * What changed hands this recently is left alone: another server may have leased or finished it after the caller
 * had listed the practices that live.
 */
const TOO_FRESH_MS = 2_000;

/** Measured: a compose whose server was killed ends at its next line of progress, within two seconds. */
const COMPOSE_END_MS = 2_500;

type Fate = 'busy' | 'adopted' | 'kept' | 'removed';

/** Finds what a server left behind that was killed, and removes it; keeps what is still of use. */
export class SandboxReaper {
  constructor(private readonly parts: ReaperParts) {}

  /** @param keep practices that are alive: their sandboxes stay */
  async reap(keep: string[]): Promise<ReapReport> {
    const { engine, store, clock } = this.parts;
    const freshSince = clock.now().getTime() - TOO_FRESH_MS;
    // the engine first: a sandbox is in the store before it is in the engine, so none is taken for an orphan
    const found = await engine.list(await store.installationId());
    const records = await store.live();
    const report: ReapReport = { adopted: [], kept: [], removed: [] };
    const running = new Set(found.filter(runs).map(({ sandboxId }) => sandboxId));
    for (const record of records) {
      const fate = await this.fateOf(record, running, keep);
      if (fate === 'removed' && isUsable(record) && lastMoveAt(record) >= freshSince) continue;
      if (fate !== 'busy') report[fate].push(record.id);
    }
    const known = new Set(records.map(({ id }) => id));
    report.removed.push(...found.map(({ sandboxId }) => sandboxId).filter((id) => !known.has(id)));
    const states = new Map(records.map(({ id, state }) => [id, state]));
    await Promise.all(report.removed.map((id) => this.end(id, states.get(id))));
    await this.lookAgain(records.filter(isHalfMade).filter(({ id }) => report.removed.includes(id)));
    return report;
  }

  /** What was leased to a practice since it was looked at stays. */
  private end(id: string, state: SandboxState | undefined): Promise<void> {
    return state === undefined ? this.parts.ending.end(id) : this.parts.ending.end(id, [state]);
  }

  /** What compose had asked the engine for when its server was killed can come into being after the removal. */
  private async lookAgain(halfMade: SandboxRecord[]): Promise<void> {
    if (halfMade.length === 0) return;
    await this.parts.clock.wait(COMPOSE_END_MS);
    await Promise.all(halfMade.map(({ id }) => this.end(id, undefined)));
  }

  private async fateOf(record: SandboxRecord, running: Set<string>, keep: string[]): Promise<Fate> {
    switch (record.state) {
      case 'warm':
        return running.has(record.id) && this.isOfToday(record) ? 'adopted' : 'removed';
      case 'leased':
        return record.practiceId !== null && keep.includes(record.practiceId) ? 'kept' : 'removed';
      default:
        return (await this.parts.claims.isTaken(record.id)) ? 'busy' : 'removed';
    }
  }

  /** Made from the images that are built now, and at the tempo that is asked for. */
  private isOfToday({ stackId, imageTag, tempo }: SandboxRecord): boolean {
    const stack = this.parts.catalogue.list().find(({ file }) => file.id === stackId);
    return stack !== undefined && stack.imageTag === imageTag && stack.file.tempo.default === tempo;
  }
}

function runs({ containers, running }: FoundSandbox): boolean {
  return containers > 0 && running === containers;
}

function isHalfMade({ state }: SandboxRecord): boolean {
  return state === 'provisioning';
}

function isUsable({ state }: SandboxRecord): boolean {
  return state === 'warm' || state === 'leased';
}

function lastMoveAt({ readyAt, leasedAt }: SandboxRecord): number {
  return Math.max(readyAt?.getTime() ?? 0, leasedAt?.getTime() ?? 0);
}
