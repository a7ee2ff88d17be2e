import { Injectable } from '@nestjs/common';
import {
  type FeedEvent,
  type Impact,
  type ImpactSeries,
  type Page,
  type PracticeRole,
  type PracticeSummary,
  type PracticesQuery,
  type PracticeView,
} from '#contracts';
import { ImpactQueries } from '#telemetry';
import { TimelineService, type Viewer } from '#timeline';
import type { Asker } from '../asker.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { PracticeListRepository } from '../persistence/practice-list.repository.js';
import { ScenarioKnowledgeBook } from '../plan/scenario-knowledge.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { chartScope } from './chart-scope.js';
import { composeSummary, composeView } from './compose-view.js';
import { isUnsealed, maySeeSealed } from './permissions.js';
import { roleInList, roleOf } from './role-of.js';

/** No run of any practice starts after this. */
const NEVER = new Date(8.64e15);

/** What a person sees of practices. Every reading of a practice by a person goes through here. */
@Injectable()
export class PracticeViews {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly lists: PracticeListRepository,
    private readonly shelf: ScenarioShelf,
    private readonly timeline: TimelineService,
    private readonly impact: ImpactQueries,
    private readonly book: ScenarioKnowledgeBook,
  ) {}

  /** By their start, the latest first. */
  async list(asked: PracticesQuery, asker: Asker): Promise<Page<'practices', PracticeSummary>> {
    const { rows, next } = await this.lists.page(asked, asker);
    const members = await this.practices.members(rows.map(({ id }) => id));
    const practices = rows.map((practice) =>
      composeSummary(
        practice,
        roleInList(members, practice.id, asker),
        this.shelf.neutralTitle(practice.stackId),
      ),
    );
    return { practices, next };
  }

  async view(practiceId: string, asker: Asker): Promise<PracticeView> {
    const practice = await this.practices.get(practiceId);
    const [members, lastSeq, impact] = await Promise.all([
      this.practices.members([practiceId]),
      this.timeline.lastSeq(practiceId),
      this.measured(practice),
    ]);
    const role = roleOf(members, practiceId, asker);
    await this.noteReading(practice, role, asker);
    const { variant, stack } = this.shelf.of(practice);
    const title = this.shelf.neutralTitle(practice.stackId);
    return composeView({ practice, role, members, lastSeq, impact, variant, stack, title });
  }

  /** Who asks, as the timeline's visibility wants it. Null when there is no such practice. */
  async viewer(practiceId: string, asker: Asker): Promise<Viewer | null> {
    const practice = await this.practices.find(practiceId);
    if (!practice) return null;
    const members = await this.practices.members([practiceId]);
    return { role: roleOf(members, practiceId, asker), over: isUnsealed(practice) };
  }

  async timelineOf(
    practiceId: string,
    asker: Asker,
    page: { afterSeq: number; limit: number },
  ): Promise<{ events: FeedEvent[]; lastSeq: number }> {
    const practice = await this.practices.get(practiceId);
    const viewer = await this.viewerOrThrow(practiceId, asker);
    await this.noteReading(practice, viewer.role, asker);
    const lastSeq = await this.timeline.lastSeq(practiceId);
    return { events: await this.timeline.read(practiceId, { ...page, viewer }), lastSeq };
  }

  async impactSeries(practiceId: string, asker: Asker, bucketMs: number): Promise<ImpactSeries> {
    await this.viewerOrThrow(practiceId, asker);
    const practice = await this.practices.get(practiceId);
    const { stack } = this.shelf.of(practice);
    return this.impact.series(practiceId, chartScope(practice, stack, bucketMs));
  }

  /** The impact so far. Nothing counts before the practice has begun. */
  measured(practice: Practice): Promise<Impact> {
    const { stack } = this.shelf.of(practice);
    const journeys = stack.journeys.map((journey) => ({
      ...journey,
      everyMs: journey.everyMs / practice.tempo,
    }));
    return this.impact.impact(practice.id, { journeys, armedAt: practice.beganAt ?? NEVER });
  }

  /** Instigators are known to know; whoever else is shown what was sealed is noted. */
  private async noteReading(practice: Practice, role: PracticeRole | null, asker: Asker): Promise<void> {
    if (role !== 'instigator' && maySeeSealed(practice, role)) await this.book.noteReading(asker, practice);
  }

  private async viewerOrThrow(practiceId: string, asker: Asker): Promise<Viewer> {
    const practice = await this.practices.get(practiceId);
    const members = await this.practices.members([practiceId]);
    return { role: roleOf(members, practiceId, asker), over: isUnsealed(practice) };
  }
}
