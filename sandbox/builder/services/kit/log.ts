const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** The least severe messages that a service still prints. */
export type LogLevel = (typeof LEVELS)[number];

/** Prints log lines as the original's logger does; the supervisor adds time, host and service in front. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/** A log that also takes what only somebody who looks for a fault wants to read. */
export interface DebugLog extends Log {
  debug(message: string): void;
}

export interface LogOptions {
  readonly level?: LogLevel;
  readonly write?: (text: string) => void;
}

/** A log whose lines name `module`, such as `habitat_builder_router::server`. */
export function logFor(module: string, { level = 'info', write = writeStdout }: LogOptions = {}): DebugLog {
  const lines = (of: LogLevel) => (message: string) => {
    if (LEVELS.indexOf(of) <= LEVELS.indexOf(level)) write(`${of.toUpperCase()}:${module}: ${message}\n`);
  };
  return { error: lines('error'), warn: lines('warn'), info: lines('info'), debug: lines('debug') };
}

/** The level of a name. @throws RangeError when there is none. */
export function logLevel(name: string): LogLevel {
  const level = LEVELS.find((it) => it === name);
  if (level === undefined)
    throw new RangeError(`log_level must be one of ${LEVELS.join(', ')}, not "${name}"`);
  return level;
}

/** Prints lines as they are, for output that carries no level or module. */
export function print(text: string): void {
  writeStdout(`${text}\n`);
}

function writeStdout(text: string): void {
  process.stdout.write(text);
}
