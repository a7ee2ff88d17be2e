import { Injectable } from '@nestjs/common';
import { PracticeViews } from '#practice';
import { Audience, type LivePerson, type Viewer } from '#timeline';

/** Who sees what of a practice follows from their part in it. */
@Injectable()
export class PracticeAudience extends Audience {
  constructor(private readonly views: PracticeViews) {
    super();
  }

  viewerOf(person: LivePerson, practiceId: string): Promise<Viewer | null> {
    return this.views.viewer(practiceId, person);
  }
}
