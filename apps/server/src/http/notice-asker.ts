import type { Person } from '#accounts';
import type { NoticeAsker } from '#notify';

/** A person as notices know them. */
export function noticeAsker({ id, name, role }: Person): NoticeAsker {
  return { id, name, administrator: role === 'admin' };
}
