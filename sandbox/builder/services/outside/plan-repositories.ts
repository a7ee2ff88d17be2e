import type { Catalogue } from '../seed/catalogue.js';
import { planText } from '../seed/plan-text.js';
import type { SeedPackage } from '../seed/seed-package.js';

/** The repositories of plans on the code host: one an origin, called `<origin>/plans`. */
export class PlanRepositories {
  private readonly seeded: ReadonlyMap<string, SeedPackage>;
  private readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly changed = new Map<string, string>();

  constructor({ packages, origins }: Pick<Catalogue, 'packages' | 'origins'>) {
    this.seeded = new Map(
      packages.map((entry) => [`${entry.origin.name}/plans/${entry.name}/plan.sh`, entry]),
    );
    this.members = new Map(
      origins.map(({ name, members }) => [`${name}/plans`, new Set(members.map((member) => member.name))]),
    );
  }

  /** Whether there is such a repository. */
  has(repository: string): boolean {
    return this.members.has(repository);
  }

  /** Whether an account may change a repository. */
  isMember(repository: string, account: string): boolean {
    return this.members.get(repository)?.has(account) ?? false;
  }

  /** A file of a repository's master branch. */
  read(repository: string, path: string): string | undefined {
    const key = `${repository}/${path}`;
    const seeded = this.seeded.get(key);
    return this.changed.get(key) ?? (seeded && planText(seeded));
  }

  write(repository: string, path: string, text: string): void {
    this.changed.set(`${repository}/${path}`, text);
  }
}
