import path from 'node:path';
import { AppError } from '#kernel';
import { type Environment, environmentSchema } from './environment-schema.js';
import { LogConfig } from './log-config.js';
import { NotifyConfig } from './notify-config.js';
import { SandboxConfig } from './sandbox-config.js';
import { ServerConfig } from './server-config.js';
import { StoreConfig } from './store-config.js';

/** The whole configuration, one object a concern. */
export interface Config {
  server: ServerConfig;
  store: StoreConfig;
  sandbox: SandboxConfig;
  notify: NotifyConfig;
  log: LogConfig;
}

/** What a process starts with. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment. Relative paths are taken from `baseDir`. An empty variable counts as absent,
 * because that is what `VARIABLE= command` and compose files mean by it.
 * Throws `config.invalid`, naming every variable that is wrong and how to write it.
 */
export function loadConfig(env: EnvironmentVariables = process.env, baseDir: string = process.cwd()): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const details = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
    const sentence = details.map(({ field, message }) => `${field}: ${message}`).join('; ');
    throw new AppError('config.invalid', `The environment is not valid. ${sentence}.`, { details });
  }
  return compose(parsed.data, baseDir);
}

function compose(env: Environment, baseDir: string): Config {
  const absolute = (file: string): string => path.resolve(baseDir, file);
  const publicUrl = env.SIMSUP_PUBLIC_URL ?? `http://localhost:${env.SIMSUP_PORT}`;
  return {
    server: new ServerConfig(
      env.SIMSUP_HOST,
      env.SIMSUP_PORT,
      absolute(env.SIMSUP_STATE_DIR),
      publicUrl.replace(/\/+$/, ''),
    ),
    store: new StoreConfig(env.DATABASE_URL),
    sandbox: new SandboxConfig(
      env.SIMSUP_POOL_SIZE,
      absolute(env.SIMSUP_STACKS_DIR),
      absolute(env.SIMSUP_IMAGES_FILE),
      absolute(env.SIMSUP_SCENARIOS_DIR),
    ),
    notify: new NotifyConfig(env.SIMSUP_WEBHOOK_URL, env.SIMSUP_SMTP_URL, env.SIMSUP_MAIL_FROM),
    log: new LogConfig(env.SIMSUP_LOG_LEVEL),
  };
}
