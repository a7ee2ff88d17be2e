import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '#kernel';
import type { Transaction } from '#store';
import type { Person } from '../person.js';
import { PersonEntity } from './person.entity.js';

/** People in Postgres. */
@Injectable()
export class PersonRepository {
  constructor(private readonly source: DataSource) {}

  /** The person. Errors: `resource.not-found`. */
  async get(id: string): Promise<Person> {
    const person = await this.source.manager.findOneBy(PersonEntity, { id });
    if (!person) throw new AppError('resource.not-found', `There is no person "${id}".`);
    return person;
  }

  /** The person who was there first; `fallback` when there is nobody. */
  async ensureFirst(fallback: PersonEntity, tx: Transaction): Promise<Person> {
    // Servers that start at the same time on an empty database must not make two.
    await tx.query('LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE');
    const [first] = await tx.find(PersonEntity, { order: { createdAt: 'ASC', id: 'ASC' }, take: 1 });
    if (first) return first;
    await tx.insert(PersonEntity, fallback);
    return fallback;
  }
}
