import { Injectable } from '@nestjs/common';
import { isOver } from '#contracts';
import { AppError } from '#kernel';
import type { Asker } from '../asker.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import type { Member, Practice } from '../practice.js';
import { isUnsealed } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';

/** A practice that is over, and the people who took part. */
export interface Aftermath {
  practice: Practice;
  members: Member[];
}

/** Lets in, after the end of a practice, those who may write about it. */
@Injectable()
export class AfterDesk {
  constructor(private readonly practices: PracticeRepository) {}

  /** For reading. Error: `practice.wrong-state` before the end, and when it never began. */
  async over(id: string): Promise<Aftermath> {
    const practice = await this.practices.get(id);
    if (!isOver(practice.state))
      throw new AppError(
        'practice.wrong-state',
        'The practice is not over yet: assess and debrief it afterwards.',
      );
    if (!isUnsealed(practice))
      throw new AppError('practice.wrong-state', 'The practice never began: there is nothing to assess.');
    return { practice, members: await this.practices.members([id]) };
  }

  /** For those who took part, observers not among them. Errors: `practice.wrong-state`, `auth.forbidden`. */
  async entered(id: string, asker: Asker): Promise<Aftermath> {
    const aftermath = await this.over(id);
    if (this.mayWrite(aftermath, asker)) return aftermath;
    throw new AppError(
      'auth.forbidden',
      'What comes after a practice is written by those who took part in it.',
    );
  }

  mayWrite({ practice, members }: Aftermath, asker: Asker): boolean {
    const role = roleOf(members, practice.id, asker);
    return role !== null && role !== 'observer';
  }
}
