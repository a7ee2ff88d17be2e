import { Injectable } from '@nestjs/common';
import { People } from '#accounts';
import { PeopleDirectory } from '#practice';

/** The people of practices are those of the accounts who may come in. */
@Injectable()
export class AccountPeopleDirectory extends PeopleDirectory {
  constructor(private readonly people: People) {
    super();
  }

  async names(): Promise<ReadonlyMap<string, string>> {
    const people = await this.people.all();
    return new Map(people.filter(({ disabledAt }) => !disabledAt).map(({ id, name }) => [id, name]));
  }
}
