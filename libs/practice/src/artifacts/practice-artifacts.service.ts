import { Inject, Injectable } from '@nestjs/common';
import { type Artifact, isOver } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { RecordingExport, RecordingStore } from '#sandbox';
import { ImpactQueries } from '#telemetry';
import { TimelineService } from '#timeline';
import type { Asker } from '../asker.js';
import { wrongState } from '../life/practice-life.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioKnowledgeBook } from '../plan/scenario-knowledge.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { chartScope } from '../view/chart-scope.js';
import { isUnsealed } from '../view/permissions.js';
import { PracticeViews } from '../view/practice-views.service.js';
import { PostmortemWriter, type WrittenPostmortem } from './postmortem-writer.port.js';

/** A file on its way to a reader. */
export interface OpenArtifact {
  mediaType: string;
  content: AsyncIterable<string>;
}

type Writer = (practice: Practice) => AsyncIterable<string>;

/** The files that a practice leaves behind, made from the timeline when they are asked for. */
@Injectable()
export class PracticeArtifacts {
  private readonly files: Record<string, { mediaType: string; write: Writer }> = {
    'timeline.json': { mediaType: 'application/json', write: (practice) => this.timelineJson(practice) },
    'impact.json': { mediaType: 'application/json', write: (practice) => this.impactJson(practice) },
    'postmortem.md': {
      mediaType: 'text/markdown; charset=utf-8',
      write: (practice) => this.postmortem(practice, (draft) => draft.markdown),
    },
    'postmortem.html': {
      mediaType: 'text/html; charset=utf-8',
      write: (practice) => this.postmortem(practice, (draft) => draft.html),
    },
  };

  constructor(
    private readonly practices: PracticeRepository,
    private readonly views: PracticeViews,
    private readonly shelf: ScenarioShelf,
    private readonly timeline: TimelineService,
    private readonly impact: ImpactQueries,
    private readonly recordings: RecordingStore,
    private readonly writer: PostmortemWriter,
    private readonly book: ScenarioKnowledgeBook,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Error: `practice.wrong-state` before the end, and when it never began. */
  async list(practiceId: string): Promise<Artifact[]> {
    await this.finished(practiceId);
    const recordings = await this.recordings.ofPractice(practiceId);
    const made = Object.entries(this.files).map(([name, { mediaType }]) => ({
      name,
      mediaType,
      bytes: null,
    }));
    const casts = recordings.map(({ id }) => ({ name: castName(id), mediaType: CAST, bytes: null }));
    return [...made, ...casts];
  }

  /** For `reader`, who then knows the scenario. Errors: `practice.wrong-state`, `resource.not-found`. */
  async open(practiceId: string, name: string, reader: Asker): Promise<OpenArtifact> {
    const practice = await this.finished(practiceId);
    await this.book.noteReading(reader, practice);
    const file = Object.hasOwn(this.files, name) ? this.files[name] : undefined;
    if (file) return { mediaType: file.mediaType, content: file.write(practice) };
    const recordings = await this.recordings.ofPractice(practiceId);
    const recording = recordings.find(({ id }) => castName(id) === name);
    if (!recording) throw new AppError('resource.not-found', `This practice left no file "${name}".`);
    return { mediaType: CAST, content: new RecordingExport(this.recordings).asciicast(recording.id) };
  }

  private async finished(practiceId: string): Promise<Practice> {
    const practice = await this.practices.get(practiceId);
    if (!isOver(practice.state)) throw wrongState('Nothing can be downloaded yet', practice.state);
    if (!isUnsealed(practice))
      throw new AppError('practice.wrong-state', 'This practice never began: it left no files.');
    const { artifactsRemovedAt: gone } = practice;
    if (gone)
      throw new AppError(
        'practice.wrong-state',
        `What this practice left behind was removed on ${gone.toISOString().slice(0, 10)}, as the organisation has set. Its timeline is kept.`,
      );
    return practice;
  }

  private async *timelineJson(practice: Practice): AsyncGenerator<string> {
    yield `{"practiceId":${JSON.stringify(practice.id)},"events":[`;
    let separator = '\n';
    for await (const event of this.timeline.all(practice.id)) {
      yield separator + JSON.stringify(event);
      separator = ',\n';
    }
    yield '\n]}\n';
  }

  private async *impactJson(practice: Practice): AsyncGenerator<string> {
    const [impact, series] = await Promise.all([this.views.measured(practice), this.series(practice)]);
    yield `${JSON.stringify({ practiceId: practice.id, impact, series }, null, 2)}\n`;
  }

  private series(practice: Practice) {
    const { stack } = this.shelf.of(practice);
    return this.impact.series(practice.id, chartScope(practice, stack));
  }

  private async *postmortem(
    practice: Practice,
    part: (draft: WrittenPostmortem) => string,
  ): AsyncGenerator<string> {
    yield part(await this.draft(practice));
  }

  private async draft(practice: Practice): Promise<WrittenPostmortem> {
    const { variant, stack } = this.shelf.of(practice);
    const [members, impact, series] = await Promise.all([
      this.practices.members([practice.id]),
      this.views.measured(practice),
      this.series(practice),
    ]);
    const events = this.timeline.all(practice.id);
    const draftedAt = this.clock.now();
    return this.writer.write({ practice, members, variant, stack, impact, series, events, draftedAt });
  }
}

/** Media type that asciinema registered in practice. */
const CAST = 'application/x-asciicast';

function castName(recordingId: string): string {
  return `terminal-${recordingId}.cast`;
}
