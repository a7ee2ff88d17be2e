import { totalmem } from 'node:os';
import { Injectable } from '@nestjs/common';
import { People } from '#accounts';
import { type PlannedPerson, PlanPeople } from '#practice';

/** A whole sandbox of a stack needs about this much memory; the machine keeps some for itself. */
const SANDBOX_BYTES = 900 * 1024 ** 2;
const KEPT_BYTES = 2 * 1024 ** 3;

/** People with the zones that they live in, from their accounts; room as the machine's memory gives it. */
@Injectable()
export class AccountPlanPeople extends PlanPeople {
  readonly capacity = Math.max(1, Math.floor((totalmem() - KEPT_BYTES) / SANDBOX_BYTES));

  constructor(private readonly people: People) {
    super();
  }

  async find(ids: readonly string[]): Promise<PlannedPerson[]> {
    const people = await this.people.byIds(ids);
    return people.map(({ id, name, timeZone }) => ({ id, name, timeZone }));
  }
}
