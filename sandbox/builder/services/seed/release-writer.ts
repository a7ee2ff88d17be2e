import type { SeededRandom } from './random.js';
import type { SeedIds } from './seed-id.js';
import type { SeedOrigin, SeedPackage } from './seed-package.js';

const DAY_MS = 86_400_000;
const SEED_END = Date.UTC(2017, 10, 16, 20, 0);

export interface PlanReleases {
  readonly origin: SeedOrigin;
  readonly name: string;
  readonly version: string;
  readonly count: number;
  /** Releases that each new release may pick its dependencies from, one list a dependency. */
  readonly deps: readonly (readonly SeedPackage[])[];
}

/** Makes the releases of plans, oldest first. */
export class ReleaseWriter {
  constructor(
    private readonly random: SeededRandom,
    private readonly ids: SeedIds,
  ) {}

  write(plan: PlanReleases): SeedPackage[] {
    const { random } = this;
    const releases: SeedPackage[] = [];
    let builtAt = SEED_END - plan.count * random.between(9, 40) * DAY_MS;
    for (let index = 0; index < plan.count; index += 1) {
      builtAt += Math.floor(random.between(4, 9) * DAY_MS * random.next() + 3_600_000);
      releases.push(this.release(plan, new Date(Math.min(builtAt, SEED_END)), index));
    }
    return releases;
  }

  private release(plan: PlanReleases, createdAt: Date, index: number): SeedPackage {
    const { origin, name, version } = plan;
    const release = releaseText(createdAt);
    return {
      id: this.ids.next(createdAt, origin.name),
      origin,
      name,
      version,
      release,
      ident: `${origin.name}/${name}/${version}/${release}`,
      deps: plan.deps.map((choices) => this.dependency(choices, createdAt).ident),
      isStable: index < plan.count - 1 || this.random.chance(0.6),
      createdAt,
    };
  }

  /** A release that was there at the time; the oldest one when none was. */
  private dependency(choices: readonly SeedPackage[], createdAt: Date): SeedPackage {
    const earlier = choices.filter((choice) => choice.createdAt < createdAt);
    return this.random.pick(earlier.length > 0 ? earlier : choices.slice(0, 1));
  }
}

/** A release is the time of its build: `YYYYMMDDhhmmss`, UTC. */
export function releaseText(time: Date): string {
  return time.toISOString().replace(/[-:T]/g, '').slice(0, 14);
}
