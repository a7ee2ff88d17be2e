import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { LogLevel } from '#config';

const TOLD_ELSEWHERE: ReadonlySet<unknown> = new Set(['ExceptionHandler', 'NestApplication']);

/** Nest's log as JSON lines on standard error, so that standard output stays for people. */
export class ServerLogger implements LoggerService {
  private readonly pino;

  constructor(level: LogLevel) {
    // Nest is talkative while it starts; what it says then is for debugging.
    this.pino = pino({ level: level === 'info' ? 'warn' : level }, pino.destination(2));
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(
    level: 'info' | 'warn' | 'error' | 'fatal' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    // While it starts, Nest logs what it also throws, and what is thrown is told as one sentence.
    if (TOLD_ELSEWHERE.has(rest.at(-1))) return;
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const err = [message, ...rest].find((value) => value instanceof Error);
    const more = rest.filter((value) => value !== context && value !== err);
    const text =
      message instanceof Error ? message.message : typeof message === 'string' ? message : undefined;
    const fields = text === undefined ? { data: message } : {};
    this.pino[level](
      { context, ...(err && { err }), ...(more.length > 0 && { more }), ...fields },
      text ?? '',
    );
  }
}
