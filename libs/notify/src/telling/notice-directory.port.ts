import type { Transaction } from '#store';

/** Somebody as notices need to know them. */
export interface NoticePerson {
  id: string;
  name: string;
  /** null: cannot be reached by email. */
  email: string | null;
}

/** Port: the people of the organisation. */
export abstract class NoticeDirectory {
  /** Ids of all who may come in. Reads within the caller's transaction. */
  abstract everyone(tx: Transaction): Promise<string[]>;
  /** null for nobody, and for whoever may no longer come in. */
  abstract person(id: string): Promise<NoticePerson | null>;
  /** Names of these by id, also of those who may no longer come in: for the log. */
  abstract names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
