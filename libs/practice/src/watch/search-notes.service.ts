import { Inject, Injectable } from '@nestjs/common';
import type { LogFilter } from '#contracts';
import type { Clock } from '#kernel';
import { PracticeRecorder } from '../conduct/practice-recorder.service.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';

/** The pages of the app repeat a search while it is open: the same one is new only after this. */
const SAME_SEARCH_MS = 60_000;

interface Noted {
  filter: string;
  atMs: number;
}

/** Puts searches of logs on the timeline of their practice. */
@Injectable()
export class SearchNotes {
  /** The last search of each person, by practice and person. */
  private readonly last = new Map<string, Noted>();

  constructor(
    private readonly recorder: PracticeRecorder,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes what somebody looked for, unless it is what the same person looked for just before. */
  async note(
    practiceId: string,
    person: { id: string; name: string },
    { found, ...filter }: LogFilter & { found: number },
  ): Promise<void> {
    const data = {
      by: person.name,
      text: filter.text?.trim() || null,
      nodes: listed(filter.node),
      services: listed(filter.service),
    };
    const at = this.clock.now();
    const [key, asked] = [`${practiceId} ${person.id}`, JSON.stringify(data)];
    const before = this.last.get(key);
    if (before?.filter === asked && at.getTime() - before.atMs < SAME_SEARCH_MS) return;
    this.last.set(key, { filter: asked, atMs: at.getTime() });
    await this.recorder.record(practiceId, [
      { type: 'logs.searched', occurredAt: at, data: { ...data, found } },
    ]);
  }
}

function listed(names: string | undefined): string[] {
  return (names ?? '').split(',').filter((name) => name !== '');
}
