import type { NestExpressApplication } from '@nestjs/platform-express';
import { LoginService } from '#accounts';
import type { Config } from '#config';
import { AppError } from '#kernel';
import { Conductor, PlanNotices, RetentionSweep, SeriesMaker, VisitKeeper } from '#practice';
import { SandboxService, StackCatalogue } from '#sandbox';
import { EmbeddedPostgres, Jobs } from '#store';
import { attachLive } from './attach-live.js';
import { createApp } from './create-app.js';
import { removeServerNote, writeServerNote } from './server-note.js';
import { takeStateDir } from './single-server.js';
import { databaseError, listenError } from './start-error.js';
import type { StepLines } from './step-lines.js';

export interface RunningServer {
  url: string;
  /** Link that logs the first person in. */
  loginLink: string;
  /** Ends practices, sandboxes and the database, in this order. Idempotent. */
  stop(): Promise<void>;
}

type Undo = [title: string, work: () => Promise<void>];

/**
 * Starts everything; when a step fails, what was started before is ended again. Once `asked` is aborted, nothing is
 * waited for that is of use only to a server that goes on.
 */
export async function startServer(
  config: Config,
  steps: StepLines,
  { asked, onLost }: Pick<Start, 'asked' | 'onLost'>,
): Promise<RunningServer> {
  const undo: Undo[] = [];
  const stop = (): Promise<void> => undoAll(undo.splice(0).reverse(), steps);
  try {
    return { ...(await start({ config, steps, undo, asked, onLost })), stop };
  } catch (error) {
    // Why it did not start is what is told; what then did not end either stands in its step.
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Undoes all, whatever fails, so that for example Postgres does not outlive a sandbox that cannot be removed. */
async function undoAll(undo: Undo[], steps: StepLines): Promise<void> {
  const failures: unknown[] = [];
  for (const [title, work] of undo)
    await (title === '' ? work() : steps.step(title, work)).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

interface Start {
  config: Config;
  steps: StepLines;
  undo: Undo[];
  asked: AbortSignal;
  /** Told when the database is gone for good: no server goes on without one. */
  onLost: (error: AppError) => void;
}

async function start({ config, steps, undo, asked, onLost }: Start): Promise<Omit<RunningServer, 'stop'>> {
  const { stateDir } = config.server;
  undo.push(['', await takeStateDir(stateDir)]);
  const databaseUrl = await startDatabase({ config, steps, undo, onLost });
  const app = await steps.step('Migrations and services', () =>
    createApp(config, databaseUrl).catch((error: unknown) => {
      throw databaseError(error, config.store.databaseUrl);
    }),
  );
  undo.push(['Practices ended', () => app.close()]);
  await app.init();
  await attachLive(app);
  await steps.step(
    'Left-overs of earlier runs',
    () => clearUp(app),
    (removed) => `${removed} removed`,
  );
  const url = await listen(app, config);
  const login = app.get(LoginService);
  const { person, link } = await login.ensureFirstPerson();
  const token = await login.createToken(person.id, 'commands on this host');
  undo.push(['', () => removeServerNote(stateDir)]);
  await writeServerNote(stateDir, { pid: process.pid, url, token, startedAt: new Date().toISOString() });
  if (config.sandbox.poolSize > 0) {
    undo.push(['Warm sandboxes removed', () => app.get(SandboxService).drain()]);
    await warm(app, steps, asked);
  }
  return { url, loginLink: `${url}/login/${link ?? (await login.createLink(person.id))}` };
}

async function startDatabase({ config, steps, undo, onLost }: Omit<Start, 'asked'>): Promise<string> {
  if (config.store.databaseUrl) return config.store.databaseUrl;
  const postgres = new EmbeddedPostgres(config.server.stateDir, { onGone: onLost });
  undo.push(['Postgres ended', () => postgres.stop()]);
  return (await steps.step('Postgres', () => postgres.start())).url;
}

/** What a killed server left: its practices and visits are taken up or ended, its sandboxes adopted or removed. */
async function clearUp(app: NestExpressApplication): Promise<number> {
  await app.get(Jobs).start();
  const conductor = app.get(Conductor);
  const visits = app.get(VisitKeeper);
  const keep = [...(await conductor.alive()), ...(await visits.alive())];
  const report = await app.get(SandboxService).reap({ keep });
  await app.get(PlanNotices).start();
  await app.get(SeriesMaker).start();
  await app.get(RetentionSweep).start();
  await conductor.start();
  await visits.start();
  return report.removed.length;
}

async function listen(app: NestExpressApplication, config: Config): Promise<string> {
  const { host, port } = config.server;
  await app.listen(port, host).catch((error: unknown) => {
    throw listenError(error, host, port);
  });
  const address = app.getHttpServer().address() as { port: number };
  return `http://${host}:${address.port}`;
}

/** A stack that cannot be warmed is said so and does not keep the others from use. */
async function warm(app: NestExpressApplication, steps: StepLines, asked: AbortSignal): Promise<void> {
  const sandboxes = app.get(SandboxService);
  // Asked to end, the pool gives up what it is making.
  const giveUp = (): void => void sandboxes.drain().catch(() => undefined);
  asked.addEventListener('abort', giveUp, { once: true });
  for (const { file } of app.get(StackCatalogue).list()) {
    if (asked.aborted) break;
    try {
      await steps.step(`Warm sandbox of ${file.title}`, () => sandboxes.warm(file.id));
    } catch (error) {
      if (!asked.aborted) steps.line(`  ${AppError.from(error).message}`);
    }
  }
  asked.removeEventListener('abort', giveUp);
}
