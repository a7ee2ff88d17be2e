import type { OrgRole } from '#contracts';

/** What a role in the organisation is called, and what it allows. */
export const ORG_ROLES: readonly { value: OrgRole; label: string }[] = [
  { value: 'member', label: 'Member: practises' },
  { value: 'author', label: 'Author: writes scenarios too' },
  { value: 'admin', label: 'Administrator: manages people too' },
];

/** One word for a role. */
export const ORG_ROLE_WORD: Record<OrgRole, string> = {
  member: 'member',
  author: 'author',
  admin: 'administrator',
};
