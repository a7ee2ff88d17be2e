import type { Clock } from '#kernel';
import { FaultCatalogue } from './fault-catalogue.js';
import { type FaultGround, groundOf } from './fault-ground.js';
import type { FaultContext, FaultKind } from './fault-kind.js';
import type { Injection } from './ledger/injection.js';
import { withinLimit } from './within-limit.js';

/** Longest that an observe, an apply or a revert may take. Commands have shorter limits of their own. */
export const FAULT_LIMIT_MS = 60_000;

/** Where a fault acts. */
export type FaultSite = Pick<Injection, 'sandboxId' | 'fault' | 'parameters'>;

/** Runs the three acts of a fault on a sandbox, each within a limit of time. */
export class FaultRunner {
  constructor(
    private readonly catalogue: FaultCatalogue,
    private readonly ground: FaultGround,
    private readonly clock: Clock,
  ) {}

  observe(site: FaultSite, signal?: AbortSignal): Promise<object> {
    return this.act(site, signal, (kind, context) => kind.observe(context, site.parameters));
  }

  apply(site: FaultSite, before: object | null, signal: AbortSignal): Promise<void> {
    return this.act(site, signal, (kind, context) =>
      kind.apply(context, site.parameters, kind.before.parse(before)),
    );
  }

  /** Takes no signal of the caller: whoever stops a practice must not stop its undoing. */
  revert(site: FaultSite, before: object | null): Promise<void> {
    return this.act(site, undefined, (kind, context) =>
      kind.revert(context, site.parameters, kind.before.parse(before)),
    );
  }

  /** Whether the damage has to be kept up. */
  isSustained({ fault }: FaultSite): boolean {
    return this.catalogue.get(fault).sustain !== undefined;
  }

  /** Pause between two turns of keeping it up. */
  sustainEveryMs(site: FaultSite, signal: AbortSignal): Promise<number> {
    return this.act(site, signal, async (kind, context) =>
      kind.sustain ? kind.sustain.everyMs(context, site.parameters) : Number.POSITIVE_INFINITY,
    );
  }

  /** One turn of keeping it up. */
  sustain(site: FaultSite, before: object | null, signal: AbortSignal): Promise<void> {
    return this.act(site, signal, async (kind, context) =>
      kind.sustain?.act(context, site.parameters, kind.before.parse(before)),
    );
  }

  private act<T>(
    site: FaultSite,
    outer: AbortSignal | undefined,
    work: (kind: FaultKind, context: FaultContext) => Promise<T>,
  ): Promise<T> {
    const kind = this.catalogue.get(site.fault);
    const ground = groundOf(this.ground, site.sandboxId);
    return withinLimit(this.clock, FAULT_LIMIT_MS, (expiry) => {
      const signal = outer ? AbortSignal.any([outer, expiry]) : expiry;
      return work(kind, { ...ground, clock: this.clock, signal });
    });
  }
}
