import type { ProbeKind } from '#contracts';
import type { KindedProbe, ProbeObservation } from '../probes/probe-shell.js';

type KnownProbe = Pick<KindedProbe, 'id' | 'title' | 'kind'>;

/** The latest observation of each probe that the verdict rests on. */
export class ProbeBoard {
  private readonly latest = new Map<string, ProbeObservation>();
  private readonly redMs = new Map<ProbeKind, number>();

  constructor(
    private readonly probes: readonly KnownProbe[],
    private readonly freshMs: number,
  ) {}

  observe(observation: ProbeObservation): void {
    const { kind, probe, green, endedAt } = observation;
    const known = this.latest.get(probeKey(kind, probe));
    if (known && known.begunAt > observation.begunAt) return;
    this.latest.set(probeKey(kind, probe), observation);
    if (!green) this.redMs.set(kind, Math.max(this.lastRedMs(kind), endedAt.getTime()));
  }

  /** End of the last red observation of this kind, -Infinity when there was none. */
  lastRedMs(kind: ProbeKind): number {
    return this.redMs.get(kind) ?? -Infinity;
  }

  /** Latest observations of this kind, in the order of the rules; probes not observed yet are left out. */
  of(kind: ProbeKind): ProbeObservation[] {
    return this.probes
      .filter((probe) => probe.kind === kind)
      .map((probe) => this.latest.get(probeKey(kind, probe.id)))
      .filter((observation) => observation !== undefined);
  }

  allFresh(kind: ProbeKind, nowMs: number, freshMs = this.freshMs): boolean {
    const expected = this.probes.filter((probe) => probe.kind === kind).length;
    const fresh = this.of(kind).filter((seen) => nowMs - seen.begunAt.getTime() <= freshMs);
    return fresh.length === expected;
  }

  allGreen(kind: ProbeKind, nowMs: number): boolean {
    return this.allFresh(kind, nowMs) && this.of(kind).every((seen) => seen.green);
  }
}

function probeKey(kind: ProbeKind, id: string): string {
  return `${kind} ${id}`;
}
