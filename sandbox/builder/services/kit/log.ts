/** Prints log lines as the original's logger does; the supervisor adds time, host and service in front. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/** A log whose lines name `module`, such as `habitat_builder_router::server`. */
export function logFor(module: string, write: (text: string) => void = writeStdout): Log {
  const line = (level: string) => (message: string) => write(`${level}:${module}: ${message}\n`);
  return { error: line('ERROR'), warn: line('WARN'), info: line('INFO') };
}

/** Prints lines as they are, for output that carries no level or module. */
export function print(text: string): void {
  writeStdout(`${text}\n`);
}

function writeStdout(text: string): void {
  process.stdout.write(text);
}
