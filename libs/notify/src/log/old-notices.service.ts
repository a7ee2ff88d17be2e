import { Injectable } from '@nestjs/common';
import { OldNoticeRepository } from '../persistence/old-notice.repository.js';

/** What was told long ago: counted, and forgotten with what became of it. */
@Injectable()
export class OldNotices {
  constructor(private readonly old: OldNoticeRepository) {}

  /** Notices told before, of which no delivery is still to be tried. */
  count(before: Date): Promise<number> {
    return this.old.count(before);
  }

  /** Forgets them, and says how many they were. */
  async forget(before: Date): Promise<number> {
    let all = 0;
    for (;;) {
      const some = await this.old.removeSome(before);
      all += some;
      if (some === 0) return all;
    }
  }
}
