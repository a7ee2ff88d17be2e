import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { PeopleQuery } from '#contracts';
import { AppError } from '#kernel';
import { type PageOfRows, type PageOrder, readPage, type Transaction } from '#store';
import type { Person } from '../person.js';
import { PasswordEntity, PersonEntity } from './person.entity.js';

/** What may change about a person. */
export type PersonPatch = Partial<
  Pick<PersonEntity, 'name' | 'email' | 'emailProvenAt' | 'timeZone' | 'role' | 'disabledAt'>
>;

const BY_NAME: PageOrder = {
  list: 'people',
  keys: [
    ['p.name', 'text'],
    ['p.id', 'text'],
  ],
  direction: 'ASC',
};

/** People and their passwords in Postgres. */
@Injectable()
export class PersonRepository {
  constructor(private readonly source: DataSource) {}

  /** The person. Errors: `resource.not-found`. */
  async get(id: string, tx: Transaction = this.source.manager): Promise<PersonEntity> {
    const person = await tx.findOneBy(PersonEntity, { id });
    if (!person) throw new AppError('resource.not-found', `There is no person "${id}".`);
    return person;
  }

  /** Everybody, by name. */
  all(tx: Transaction = this.source.manager): Promise<PersonEntity[]> {
    return tx.find(PersonEntity, { order: { name: 'ASC', id: 'ASC' } });
  }

  /** Those of them who are there, by name. */
  byIds(ids: readonly string[]): Promise<PersonEntity[]> {
    return this.source.manager.find(PersonEntity, {
      where: { id: In([...new Set(ids)]) },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** Those who are meant, by name. */
  page(asked: PeopleQuery): Promise<PageOfRows<PersonEntity>> {
    const { text = '', role, disabled } = asked;
    const query = this.source.manager.createQueryBuilder(PersonEntity, 'p');
    const holds = (what: string) => `strpos(lower(${what}), lower(:text)) > 0`;
    if (text !== '') query.andWhere(`(${holds('p.name')} OR ${holds('p.email')})`, { text });
    if (role !== undefined) query.andWhere('p.role = :role', { role });
    if (disabled !== undefined) query.andWhere(`p.disabledAt IS ${disabled ? 'NOT' : ''} NULL`);
    return readPage(query, BY_NAME, asked);
  }

  /** Whoever has this address and may come in. */
  byEmail(email: string): Promise<PersonEntity | null> {
    return this.source.manager.findOneBy(PersonEntity, { email, disabledAt: IsNull() });
  }

  /** Whoever has this address, whether they may come in or not. */
  ofEmail(email: string, tx: Transaction): Promise<PersonEntity | null> {
    return tx.findOneBy(PersonEntity, { email });
  }

  /** True when the address is somebody's, whether they may come in or not. */
  emailTaken(email: string, tx: Transaction): Promise<boolean> {
    return tx.existsBy(PersonEntity, { email });
  }

  async add(person: PersonEntity, tx: Transaction): Promise<void> {
    await tx.insert(PersonEntity, person);
  }

  async patch(id: string, patch: PersonPatch, tx: Transaction): Promise<void> {
    await tx.update(PersonEntity, { id }, patch);
  }

  /** Of the administrators who may come in, the one who was there first; `fallback` when there is none. */
  async ensureFirst(fallback: PersonEntity, tx: Transaction): Promise<Person> {
    // Servers that start at the same time on an empty database must not make two.
    await this.lock(tx);
    const where = { role: 'admin' as const, disabledAt: IsNull() };
    const order = { createdAt: 'ASC', id: 'ASC' } as const;
    const [first] = await tx.find(PersonEntity, { where, order, take: 1 });
    if (first) return first;
    await tx.insert(PersonEntity, fallback);
    return fallback;
  }

  /** Nobody else changes people until the transaction ends: for rules that look at all of them. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE');
  }

  /** Administrators who may come in. */
  administrators(tx: Transaction): Promise<number> {
    return tx.countBy(PersonEntity, { role: 'admin', disabledAt: IsNull() });
  }

  passwordOf(personId: string, tx: Transaction = this.source.manager): Promise<PasswordEntity | null> {
    return tx.findOneBy(PasswordEntity, { personId });
  }

  async setPassword(password: PasswordEntity, tx: Transaction): Promise<void> {
    await tx.upsert(PasswordEntity, password, ['personId']);
  }
}
