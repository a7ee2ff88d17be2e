import path from 'node:path';
import { AppError, type ErrorDetail } from '#kernel';
import { type Environment, environmentSchema } from './environment-schema.js';
import { LogConfig } from './log-config.js';
import { NotifyConfig } from './notify-config.js';
import { openIdProblems, readOpenId } from './read-openid.js';
import { SandboxConfig } from './sandbox-config.js';
import { ServerConfig } from './server-config.js';
import { SignInConfig } from './sign-in-config.js';
import { StoreConfig } from './store-config.js';

/** The whole configuration, one object a concern. */
export interface Config {
  server: ServerConfig;
  store: StoreConfig;
  sandbox: SandboxConfig;
  notify: NotifyConfig;
  signIn: SignInConfig;
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
  if (!parsed.success)
    throw invalid(
      parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })),
    );
  const problems = openIdProblems(parsed.data);
  if (problems.length > 0) throw invalid(problems);
  return compose(parsed.data, baseDir);
}

function invalid(details: ErrorDetail[]): AppError {
  const sentence = details.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new AppError('config.invalid', `The environment is not valid. ${sentence}.`, { details });
}

function openIdOf(env: Environment, absolute: (file: string) => string) {
  try {
    return readOpenId(env, absolute);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw invalid([
      { field: 'SIMSUP_OIDC_CLIENT_SECRET_FILE', message: `name a file that can be read (${reason})` },
    ]);
  }
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
      env.SIMSUP_TRUSTED_PROXIES,
      env.SIMSUP_RATE_LIMIT,
    ),
    store: new StoreConfig(env.DATABASE_URL),
    sandbox: new SandboxConfig(
      env.SIMSUP_POOL_SIZE,
      absolute(env.SIMSUP_STACKS_DIR),
      absolute(env.SIMSUP_IMAGES_FILE),
      absolute(env.SIMSUP_SCENARIOS_DIR),
    ),
    notify: new NotifyConfig(env.SIMSUP_WEBHOOK_URL, env.SIMSUP_SMTP_URL, env.SIMSUP_MAIL_FROM),
    signIn: new SignInConfig(env.SIMSUP_LOCAL_SIGN_IN, openIdOf(env, absolute)),
    log: new LogConfig(env.SIMSUP_LOG_LEVEL),
  };
}
