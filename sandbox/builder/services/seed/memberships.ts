import type { Account } from './accounts.js';
import type { Catalogue } from './catalogue.js';
import { SeededRandom } from './random.js';
import type { SeedOrigin } from './seed-package.js';

/** Somebody who belongs to an origin, or was asked to. */
export interface Membership {
  readonly origin: SeedOrigin;
  readonly account: Account;
  readonly since: Date;
}

const HOUR_MS = 3_600_000;
const INVITATION_COUNT = 23;

/** Who belongs to which origin: the owner from its first moment, guests some days after both were there. */
export function memberships({ origins }: Pick<Catalogue, 'origins'>): Membership[] {
  const random = new SeededRandom(5562);
  return origins.flatMap((origin) =>
    origin.members.map((account) => {
      const later = account === origin.owner ? 0 : random.between(1, 900) * HOUR_MS;
      return { origin, account, since: new Date(bothThere(origin, account) + later) };
    }),
  );
}

/** Invitations that nobody has answered yet. */
export function openInvitations({
  origins,
  accounts,
}: Pick<Catalogue, 'origins' | 'accounts'>): Membership[] {
  const random = new SeededRandom(5566);
  const invited = new Map<string, Membership>();
  while (invited.size < INVITATION_COUNT) {
    const origin = random.pick(origins.slice(1));
    const account = random.pick(accounts.slice(2));
    const since = new Date(bothThere(origin, account) + random.between(1, 700) * HOUR_MS);
    if (!origin.members.includes(account))
      invited.set(`${origin.name} ${account.name}`, { origin, account, since });
  }
  return [...invited.values()];
}

function bothThere(origin: SeedOrigin, account: Account): number {
  return Math.max(origin.createdAt.getTime(), account.createdAt.getTime());
}
