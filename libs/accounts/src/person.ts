import type { OrgRole } from '#contracts';
import { AppError } from '#kernel';

/** Somebody who uses SimSup. */
export interface Person {
  id: string;
  name: string;
  /** Lower case, and nobody else's; null for the first person until they give one. */
  email: string | null;
  role: OrgRole;
  /** IANA name of the zone that they live in; absent or null: not known. */
  timeZone?: string | null;
}

/** Throws `auth.forbidden` when the person is no administrator. `what` completes "Only an administrator can …". */
export function assertAdministrator(person: Person, what: string): void {
  if (person.role === 'admin') return;
  throw new AppError('auth.forbidden', `Only an administrator can ${what}: ask one.`);
}
