export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How much the server logs. */
export class LogConfig {
  constructor(readonly level: LogLevel) {}
}
