import {
  type DynamicModule,
  type INestApplicationContext,
  Injectable,
  Module,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NewFeedEvent } from '#contracts';
import { FAULTS_ENTITIES, FAULTS_MIGRATIONS, FaultGround, FaultRecord, FaultsModule } from '#faults';
import { type Clock, SystemClock } from '#kernel';
import { Notices, OldNotices } from '#notify';
import { Rotas } from '#rota';
import { RecordingStore, SandboxService, StackCatalogue, StackGuide } from '#sandbox';
import { ScenarioCatalogue } from '#scenarios';
import { Jobs, StoreModule, type Transaction } from '#store';
import { ImpactQueries, OutcomeStore, ProbeRunner } from '#telemetry';
import { FakeNotices, onlyShell, type PreparedDatabase } from '#testing';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS, TimelineModule, TimelineService } from '#timeline';
import { PostmortemWriter } from '../artifacts/postmortem-writer.port.js';
import { Conductor } from '../conduct/conductor.service.js';
import { PeopleDirectory } from '../experience/people-directory.port.js';
import { PRACTICE_ENTITIES, PRACTICE_MIGRATIONS } from '../persistence/index.js';
import { PlanPeople } from '../plan/plan-people.port.js';
import { PracticeTeams } from '../plan/practice-teams.port.js';
import { ScenarioProof } from '../plan/scenario-proof.port.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { PracticeModule } from '../practice.module.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { SeriesMaker } from '../series/series-maker.service.js';
import { VisitKeeper } from '../visits/visit-keeper.service.js';
import { NotingShell } from './noting-shell.js';
import { tinyShelf } from './tiny-shelf.js';

/** Tables that a practice needs. */
export const PRACTICE_TABLES = {
  entities: [...TIMELINE_ENTITIES, ...FAULTS_ENTITIES, ...PRACTICE_ENTITIES],
  migrations: [...TIMELINE_MIGRATIONS, ...FAULTS_MIGRATIONS, ...PRACTICE_MIGRATIONS],
};

/** A clock that somebody has set wrong. */
export class WrongClock extends SystemClock {
  constructor(private readonly aheadMs: number) {
    super();
  }

  override now(): Date {
    return new Date(super.now().getTime() + this.aheadMs);
  }
}

export interface PracticeServerOptions {
  clock?: Clock;
  shelf?: ScenarioShelf;
  shell?: NotingShell;
  notices?: FakeNotices;
  people?: PlanPeople;
  sandboxes?: SandboxService;
  stacks?: StackCatalogue;
  teams?: PracticeTeams;
  /** Who is on call; nobody when absent. */
  rotas?: Pick<Rotas, 'onCallOf'>;
}

/**
 * One server's practices on a real Postgres: jobs, locks, ledger and timeline are real, the sandbox is none. Several
 * of them on one database are several servers.
 */
export class PracticeServer {
  private constructor(
    private readonly app: INestApplicationContext,
    readonly shell: NotingShell,
  ) {}

  static async start(
    url: PreparedDatabase['url'],
    options: PracticeServerOptions = {},
  ): Promise<PracticeServer> {
    const shell = options.shell ?? new NotingShell();
    const module = serverModule(url, shell, options);
    const app = await NestFactory.createApplicationContext(module, {
      logger: false,
      abortOnError: false,
    });
    const server = new PracticeServer(app, shell);
    await app.get(Jobs).start();
    await app.get(Conductor).start();
    await app.get(SeriesMaker).start();
    await app.get(VisitKeeper).start();
    return server;
  }

  get<T>(service: Type<T> | (abstract new (...parts: never[]) => T)): T {
    return this.app.get(service as Type<T>, { strict: false });
  }

  /** Ends as a server does that is asked to. */
  stop(): Promise<void> {
    return this.app.close();
  }
}

@Injectable()
class OnTimeline extends FaultRecord {
  constructor(private readonly timeline: TimelineService) {
    super();
  }

  append(practiceId: string, events: NewFeedEvent[], transaction?: unknown): Promise<unknown> {
    return this.timeline.append(practiceId, events, transaction as Transaction | undefined);
  }
}

/** A sandbox that is there as soon as it is asked for, healthy and silent. */
const sandboxes = {
  lease: async ({ practiceId }: { practiceId: string }) => ({
    sandboxId: `sandbox-of-${practiceId}`,
    warm: true,
    leaseMs: 1,
    provisionMs: 0,
  }),
  release: async () => undefined,
  async *followOutside(_: string, { signal }: { signal: AbortSignal }) {
    await aborted(signal);
    yield* [];
  },
};
const outcomes = { position: async () => null, flush: async () => undefined, async *stored() {} };
const probes = { watch: ({ signal }: { signal: AbortSignal }) => aborted(signal), check: async () => [] };
const everybody: PracticeTeams = { team: async () => null, present: async (ids) => new Set(ids) };
const proof = { of: async () => ({ standing: 'none', certifiedAt: null, variantCertified: false }) };
const impact = {
  impact: async () => ({ onsetAt: null, endAt: null, journeys: [] }),
  series: async () => ({ journeys: [] }),
};

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function serverModule(url: string, shell: NotingShell, options: PracticeServerOptions): Type {
  const faults: DynamicModule = FaultsModule.register({
    imports: [TimelineModule],
    providers: [
      { provide: FaultGround, useValue: onlyShell(shell) },
      { provide: FaultRecord, useClass: OnTimeline },
    ],
  });
  const practice = PracticeModule.with({
    imports: [faults, TimelineModule],
    providers: [
      { provide: PRACTICE_CLOCK, useValue: options.clock ?? new SystemClock() },
      { provide: ScenarioShelf, useValue: options.shelf ?? tinyShelf() },
      { provide: SandboxService, useValue: options.sandboxes ?? sandboxes },
      { provide: OutcomeStore, useValue: outcomes },
      { provide: ProbeRunner, useValue: probes },
      { provide: ImpactQueries, useValue: impact },
      { provide: PeopleDirectory, useValue: {} },
      {
        provide: Rotas,
        useValue: { onCallBeside: async () => [], onCallOf: async () => null, ...options.rotas },
      },
      { provide: OldNotices, useValue: { count: async () => 0, forget: async () => 0 } },
      { provide: Notices, useValue: options.notices ?? new FakeNotices() },
      { provide: PlanPeople, useValue: options.people ?? { find: async () => [], capacity: 10 } },
      { provide: PracticeTeams, useValue: options.teams ?? everybody },
      { provide: ScenarioProof, useValue: proof },
      { provide: StackCatalogue, useValue: options.stacks ?? {} },
      ...[RecordingStore, StackGuide, ScenarioCatalogue, PostmortemWriter].map((absent) => ({
        provide: absent,
        useValue: {},
      })),
    ],
  });
  @Module({ imports: [StoreModule.forRoot({ url, ...PRACTICE_TABLES, poolSize: 8 }), practice] })
  class ServerModule {}
  return ServerModule;
}
