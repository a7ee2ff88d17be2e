import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import {
  ACCOUNTS_ENTITIES,
  ACCOUNTS_MIGRATIONS,
  AccountMail,
  AccountsModule,
  SignInSettings,
} from '#accounts';
import { ScenarioCertificates } from '#certification';
import type { Config } from '#config';
import { FAULTS_ENTITIES, FAULTS_MIGRATIONS, FaultGround, FaultRecord, FaultsModule } from '#faults';
import {
  Mailer,
  NOTIFY_ENTITIES,
  NOTIFY_MIGRATIONS,
  NoticeDirectory,
  NotifyModule,
  NotifySettings,
} from '#notify';
import {
  PeopleDirectory,
  PlanPeople,
  PostmortemWriter,
  PRACTICE_ENTITIES,
  PRACTICE_MIGRATIONS,
  PracticeModule,
  PracticeTeams,
  ScenarioProof,
} from '#practice';
import { ROTA_ENTITIES, ROTA_MIGRATIONS, RotaDirectory, RotaModule } from '#rota';
import { SANDBOX_ENTITIES, SANDBOX_MIGRATIONS, SandboxModule, StackCatalogue } from '#sandbox';
import { ScenarioCatalogue } from '#scenarios';
import { StoreModule } from '#store';
import { ProbeShell, TELEMETRY_ENTITIES, TELEMETRY_MIGRATIONS, TelemetryModule } from '#telemetry';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS, TimelineModule } from '#timeline';
import { AccountNoticeDirectory } from './bindings/account-notice-directory.js';
import { AccountPeopleDirectory } from './bindings/account-people-directory.js';
import { AccountPlanPeople } from './bindings/account-plan-people.js';
import { AccountPracticeTeams } from './bindings/account-practice-teams.js';
import { AccountRotaDirectory } from './bindings/account-rota-directory.js';
import { CertifiedScenarioProof } from './bindings/certified-scenario-proof.js';
import { DraftingPostmortemWriter } from './bindings/drafting-postmortem-writer.js';
import { AccountMailSettings, QueuedAccountMail } from './bindings/queued-account-mail.js';
import { SandboxFaultGround } from './bindings/sandbox-fault-ground.js';
import { SandboxProbeShell } from './bindings/sandbox-probe-shell.js';
import { TimelineFaultRecord } from './bindings/timeline-fault-record.js';
import { ConsoleDoor } from './console/console-door.js';
import { AfterController } from './http/after.controller.js';
import { AppErrorFilter } from './http/app-error.filter.js';
import { ArtifactsController } from './http/artifacts.controller.js';
import { CatalogueController } from './http/catalogue.controller.js';
import { ChannelsController } from './http/channels.controller.js';
import { ConsolesController } from './http/consoles.controller.js';
import { DescriptionController } from './http/description.controller.js';
import { EvidenceController } from './http/evidence.controller.js';
import { ExperienceController } from './http/experience.controller.js';
import { GuideController } from './http/guide.controller.js';
import { HealthController } from './http/health.controller.js';
import { HealthCheck } from './http/health-check.js';
import { HelpController } from './http/help.controller.js';
import { IdentitiesController } from './http/identities.controller.js';
import { InvitationsController } from './http/invitations.controller.js';
import { LogsController } from './http/logs.controller.js';
import { MeController } from './http/me.controller.js';
import { NoticesController } from './http/notices.controller.js';
import { OpenIdController } from './http/openid.controller.js';
import { PeopleController } from './http/people.controller.js';
import { PersonGuard } from './http/person.guard.js';
import { PlansController } from './http/plans.controller.js';
import { PracticesController } from './http/practices.controller.js';
import { PrerequisitesController } from './http/prerequisites.controller.js';
import { RetentionController } from './http/retention.controller.js';
import { RosterController } from './http/roster.controller.js';
import { RotaController } from './http/rota.controller.js';
import { SeriesController } from './http/series.controller.js';
import { SessionController } from './http/session.controller.js';
import { SignInWaysController } from './http/sign-in-ways.controller.js';
import { TalkController } from './http/talk.controller.js';
import { TeamsController } from './http/teams.controller.js';
import { ReadinessController, VisitsController } from './http/visits.controller.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyKeys } from './idempotency/idempotency-keys.service.js';
import { CreateIdempotencyKeys1764000100000 } from './idempotency/persistence/1764000100000-create-idempotency-keys.js';
import { ClaimIdempotencyKeys1764000500400 } from './idempotency/persistence/1764000500400-claim-idempotency-keys.js';
import { IdempotencyKeyRepository } from './idempotency/persistence/idempotency-key.repository.js';
import { AddressLimitGuard, CallerLimitGuard } from './limits/limit.guards.js';
import { RequestLimits } from './limits/request-limits.js';
import { LiveModule } from './live.module.js';

/** All tables, and all migrations in the order of their time stamps. */
export const ENTITIES = [
  ...TIMELINE_ENTITIES,
  ...ACCOUNTS_ENTITIES,
  ...SANDBOX_ENTITIES,
  ...FAULTS_ENTITIES,
  ...TELEMETRY_ENTITIES,
  ...PRACTICE_ENTITIES,
  ...ROTA_ENTITIES,
  ...NOTIFY_ENTITIES,
];
export const MIGRATIONS = [
  ...TIMELINE_MIGRATIONS,
  ...ACCOUNTS_MIGRATIONS,
  ...SANDBOX_MIGRATIONS,
  ...FAULTS_MIGRATIONS,
  ...TELEMETRY_MIGRATIONS,
  ...PRACTICE_MIGRATIONS,
  ...ROTA_MIGRATIONS,
  ...NOTIFY_MIGRATIONS,
  CreateIdempotencyKeys1764000100000,
  ClaimIdempotencyKeys1764000500400,
];

/** The whole server: here, and nowhere else, ports are bound to their adapters. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is such a class
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    const { stacksDir, imagesFile, scenariosDir, poolSize } = config.sandbox;
    const { stateDir } = config.server;
    const store = StoreModule.forRoot({ url: databaseUrl, entities: ENTITIES, migrations: MIGRATIONS });
    const sandbox = SandboxModule.register({ stacksDir, imagesFile, stateDir, poolSize });
    const faults = FaultsModule.register({
      imports: [sandbox, TimelineModule],
      providers: [
        { provide: FaultGround, useClass: SandboxFaultGround },
        { provide: FaultRecord, useClass: TimelineFaultRecord },
      ],
    });
    const telemetry = TelemetryModule.with({
      imports: [sandbox],
      providers: [{ provide: ProbeShell, useClass: SandboxProbeShell }],
    });
    const mail = accountMail(config);
    const accounts = AccountsModule.with({
      providers: [
        { provide: AccountMailSettings, useValue: mail },
        { provide: SignInSettings, useValue: signInSettings(config) },
        { provide: AccountMail, useClass: QueuedAccountMail },
      ],
    });
    const rota = RotaModule.with({
      imports: [accounts],
      providers: [{ provide: RotaDirectory, useClass: AccountRotaDirectory }],
    });
    const notify = NotifyModule.with({
      imports: [accounts, TimelineModule],
      providers: [
        { provide: NoticeDirectory, useClass: AccountNoticeDirectory },
        { provide: NotifySettings, useValue: { ...mail, webhookUrl: config.notify.webhookUrl } },
      ],
    });
    const certificates = {
      provide: ScenarioCertificates,
      useFactory: (stacks: StackCatalogue) => new ScenarioCertificates(scenariosDir, stacks),
      inject: [StackCatalogue],
    };
    const practice = PracticeModule.with({
      imports: [sandbox, faults, telemetry, TimelineModule, notify, accounts, rota],
      providers: [
        { provide: PeopleDirectory, useClass: AccountPeopleDirectory },
        { provide: PlanPeople, useClass: AccountPlanPeople },
        { provide: PracticeTeams, useClass: AccountPracticeTeams },
        { provide: ScenarioProof, useClass: CertifiedScenarioProof },
        certificates,
        { provide: PostmortemWriter, useClass: DraftingPostmortemWriter },
        { provide: ScenarioCatalogue, useFactory: () => openScenarios(scenariosDir) },
      ],
    });
    return {
      module: AppModule,
      imports: [
        store,
        accounts,
        rota,
        notify,
        TimelineModule,
        sandbox,
        practice,
        LiveModule.with(practice, accounts),
      ],
      controllers: [
        PracticesController,
        PlansController,
        RetentionController,
        SeriesController,
        ArtifactsController,
        CatalogueController,
        ConsolesController,
        ExperienceController,
        GuideController,
        LogsController,
        TalkController,
        SessionController,
        OpenIdController,
        SignInWaysController,
        MeController,
        IdentitiesController,
        PeopleController,
        InvitationsController,
        TeamsController,
        PrerequisitesController,
        ReadinessController,
        VisitsController,
        RosterController,
        RotaController,
        ChannelsController,
        NoticesController,
        EvidenceController,
        AfterController,
        HelpController,
        HealthController,
        DescriptionController,
      ],
      providers: [
        HealthCheck,
        ConsoleDoor,
        certificates,
        { provide: RequestLimits, useValue: new RequestLimits(config.server.requestsPerMinute) },
        IdempotencyKeyRepository,
        IdempotencyKeys,
        { provide: APP_GUARD, useClass: AddressLimitGuard },
        { provide: APP_GUARD, useClass: PersonGuard },
        { provide: APP_GUARD, useClass: CallerLimitGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: AppErrorFilter },
      ],
    };
  }
}

function accountMail({ notify, server }: Config): AccountMailSettings {
  const { smtpUrl, mailFrom } = notify;
  const mailer = smtpUrl === undefined ? null : new Mailer({ url: smtpUrl, from: mailFrom });
  return { mailer, publicUrl: server.publicUrl };
}

function signInSettings({ signIn, server }: Config): SignInSettings {
  const { local, openId } = signIn;
  return { local, openId, publicUrl: server.publicUrl };
}

async function openScenarios(scenariosDir: string): Promise<ScenarioCatalogue> {
  const catalogue = new ScenarioCatalogue(scenariosDir);
  await catalogue.reload();
  return catalogue;
}
