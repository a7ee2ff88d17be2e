import { Injectable } from '@nestjs/common';
import { People } from '#accounts';
import { NoticeDirectory, type NoticePerson } from '#notify';
import type { Transaction } from '#store';

/** People are told by what their accounts say. */
@Injectable()
export class AccountNoticeDirectory extends NoticeDirectory {
  constructor(private readonly people: People) {
    super();
  }

  async everyone(tx: Transaction): Promise<string[]> {
    const people = await this.people.all(tx);
    return people.filter(({ disabledAt }) => !disabledAt).map(({ id }) => id);
  }

  async person(id: string): Promise<NoticePerson | null> {
    const [person] = await this.people.byIds([id]);
    if (!person || person.disabledAt) return null;
    return { id, name: person.name, email: person.email };
  }

  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.people.byIds(ids)).map(({ id, name }) => [id, name]));
  }
}
