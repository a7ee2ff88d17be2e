import type { Provider } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import type { FeedEventType, PracticeRole } from '#contracts';
import { newId } from '#kernel';
import { Notifications, Transactions } from '#store';
import { FakeClock, type PreparedDatabase } from '#testing';
import { TimelineModule, TimelineService } from '#timeline';
import { aPractice } from '../fixture/a-practice.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';

/** One person of each role; two respond. */
export const PEOPLE = {
  ina: 'instigator',
  cora: 'coordinator',
  rob: 'responder',
  obi: 'observer',
} as const satisfies Record<string, PracticeRole>;
export type PersonOfStage = keyof typeof PEOPLE;

/** Practices in a real Postgres, with one person of each role in each. */
export class PracticeStage {
  private constructor(
    readonly module: TestingModule,
    readonly clock: FakeClock,
  ) {}

  static async open(database: PreparedDatabase, providers: Provider[]): Promise<PracticeStage> {
    const clock = new FakeClock();
    const store = {
      module: class Store {},
      global: true,
      providers: [
        { provide: DataSource, useValue: database.source },
        { provide: Notifications, useValue: { notify: async () => undefined } },
        Transactions,
      ],
      exports: [DataSource, Notifications, Transactions],
    };
    const module = await Test.createTestingModule({
      imports: [store, TimelineModule],
      providers: [{ provide: PRACTICE_CLOCK, useValue: clock }, PracticeRepository, ...providers],
    }).compile();
    return new PracticeStage(module, clock);
  }

  /** A practice with its people; returns its id. */
  async practice(more: Partial<Practice> = {}): Promise<string> {
    const practice = aPractice({ id: newId(), ...more });
    const members = Object.entries(PEOPLE).map(([personId, role]) => ({
      practiceId: practice.id,
      personId,
      name: nameOf(personId),
      role,
    }));
    const practices = this.module.get(PracticeRepository);
    await this.module.get(Transactions).run((tx) => practices.create(practice, members, tx));
    return practice.id;
  }

  get timeline(): TimelineService {
    return this.module.get(TimelineService, { strict: false });
  }

  /** Types of all events of a practice, in their order. */
  async types(practiceId: string): Promise<FeedEventType[]> {
    return (await Array.fromAsync(this.timeline.all(practiceId))).map(({ type }) => type);
  }
}

/** Somebody of the stage, or a stranger, who does something. */
export function person(id: string, more: Partial<Participant> = {}): Participant {
  return { id, name: nameOf(id), ...more };
}

function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
