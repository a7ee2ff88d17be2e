import { EventEmitter, once } from 'node:events';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { type Clock, SystemClock } from '#kernel';
import { Jobs, StoreModule, Transactions } from '#store';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS, TimelineModule } from '#timeline';
import { ChannelSender } from '../channels/channel-sender.js';
import { DeliveryOutcomes } from '../delivery/delivery-outcomes.service.js';
import { Mailer } from '../mailer.js';
import { NotifyModule } from '../notify.module.js';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import { NotifySettings } from '../notify-settings.js';
import { NOTIFY_ENTITIES, NOTIFY_MIGRATIONS } from '../persistence/index.js';
import type { Notice } from '../telling/notice.js';
import { NoticeDirectory } from '../telling/notice-directory.port.js';
import { Notices } from '../telling/notices.service.js';
import { FakeDirectory, PeopleStandIn1763600200000 } from './fake-directory.js';

/** Tables of these tests. */
export const NOTIFY_SCHEMA = {
  entities: [...TIMELINE_ENTITIES, ...NOTIFY_ENTITIES],
  migrations: [...TIMELINE_MIGRATIONS, PeopleStandIn1763600200000, ...NOTIFY_MIGRATIONS],
};

export interface NotifyServerOptions {
  smtpUrl?: string;
  /** Asked whenever it matters, so that tests can change it. */
  webhookUrl?: () => string | undefined;
  /** Of HTTP and SMTP. */
  timeoutMs?: number;
  clock?: Clock;
  /** Does the jobs; true when absent. */
  working?: boolean;
}

/** One delivery as tests look at it. */
export interface SeenDelivery {
  to: string;
  state: string;
  attempts: number;
  message: string | null;
}

/** Everything that tells people, on a real database, with real jobs. */
export class NotifyServer {
  private readonly stored = new EventEmitter();

  private constructor(private readonly module: TestingModule) {
    const outcomes = module.get(DeliveryOutcomes, { strict: false });
    for (const name of ['delivered', 'skipped', 'failed'] as const) {
      const original = outcomes[name].bind(outcomes) as (...args: unknown[]) => Promise<void>;
      Object.assign(outcomes, {
        [name]: async (...args: unknown[]) => {
          await original(...args);
          this.stored.emit('stored');
        },
      });
    }
  }

  static async start(url: string, options: NotifyServerOptions = {}): Promise<NotifyServer> {
    const { smtpUrl, webhookUrl, timeoutMs = 20_000 } = options;
    const mailer =
      smtpUrl === undefined
        ? null
        : new Mailer({ url: smtpUrl, from: 'SimSup <simsup@example.org>', timeoutMs });
    const settings: NotifySettings = {
      mailer,
      publicUrl: 'https://simsup.example',
      get webhookUrl() {
        return webhookUrl?.();
      },
    };
    const notify = NotifyModule.with({
      imports: [TimelineModule],
      providers: [
        { provide: NotifySettings, useValue: settings },
        {
          provide: NoticeDirectory,
          useFactory: (source: DataSource) => new FakeDirectory(() => source.manager),
          inject: [DataSource],
        },
      ],
    });
    const module = await Test.createTestingModule({
      imports: [StoreModule.forRoot({ url, ...NOTIFY_SCHEMA }), notify],
    })
      .overrideProvider(ChannelSender)
      .useValue(new ChannelSender({ timeoutMs, innerHosts: true }))
      .overrideProvider(NOTIFY_CLOCK)
      .useValue(options.clock ?? new SystemClock())
      .compile();
    const server = new NotifyServer(module);
    await module.get(Jobs, { strict: false }).start();
    if (options.working !== false) await module.init();
    return server;
  }

  get<T>(type: new (...args: never[]) => T): T {
    return this.module.get(type as never, { strict: false });
  }

  tell(notice: Notice): Promise<boolean> {
    return this.get(Transactions).run((tx) => this.get(Notices).tell(notice, tx));
  }

  /** All deliveries that jobs make, in the order of their receivers. */
  async deliveries(): Promise<SeenDelivery[]> {
    return this.get(DataSource).query(
      `SELECT concat_ws(' ', person_id, way, channel_name) AS to, state, attempts, message
         FROM notice_deliveries WHERE way <> 'browser' ORDER BY 1`,
    );
  }

  /** Resolves when the deliveries are as wanted: looked at whenever an outcome was stored. */
  async until(wanted: (deliveries: SeenDelivery[]) => boolean): Promise<SeenDelivery[]> {
    for (;;) {
      const next = once(this.stored, 'stored');
      const deliveries = await this.deliveries();
      if (wanted(deliveries)) return deliveries;
      await next;
    }
  }

  /** Resolves when no delivery waits any more. */
  settled(): Promise<SeenDelivery[]> {
    return this.until((deliveries) => deliveries.every(({ state }) => state !== 'waiting'));
  }

  async person(id: string, email: string | null): Promise<void> {
    await this.get(DataSource).query('INSERT INTO people VALUES ($1, $2)', [id, email]);
  }

  async channel(
    name: string,
    address: string,
    { form = 'slack', owner = null as string | null, secret = null as string | null, kinds = ['page'] } = {},
  ): Promise<void> {
    await this.get(DataSource).query(
      `INSERT INTO notice_channels (id, owner_id, form, name, address, secret, kinds, enabled, created_at)
       VALUES ($1, $2, $3, $1, $4, $5, $6, true, now())`,
      [name, owner, form, address, secret, kinds],
    );
  }

  async stop(): Promise<void> {
    await this.get(Jobs).stop();
    await this.module.close();
  }
}
