/**
 * Whose trouble an error is: the caller's (`user`: say what to do), the surroundings' (`operational`: engine,
 * database, network) or ours (`unexpected`: a defect). Sets the log level and the exit status.
 */
export type ErrorFamily = 'user' | 'operational' | 'unexpected';

export interface ErrorDetail {
  /** Path of the field at fault. */
  field: string;
  message: string;
}

export interface AppErrorOptions {
  details?: ErrorDetail[];
  cause?: unknown;
  /** Seconds for which the same will be refused. */
  retryAfterSeconds?: number;
}

/** Every stable error code and its family. A code that is missing here does not compile. */
export const ERROR_FAMILIES = {
  'input.invalid': 'user',
  'auth.required': 'user',
  'auth.link-invalid': 'user',
  'auth.invitation-invalid': 'user',
  'auth.wrong-password': 'user',
  'auth.throttled': 'user',
  'auth.local-off': 'user',
  'auth.last-way-in': 'user',
  'auth.openid-off': 'user',
  'auth.openid-cancelled': 'user',
  'auth.openid-expired': 'user',
  'auth.openid-unreachable': 'operational',
  'auth.openid-failed': 'operational',
  'auth.openid-not-admitted': 'user',
  'auth.openid-unverified': 'user',
  'auth.openid-unproven': 'user',
  'auth.openid-other-person': 'user',
  'auth.openid-no-account': 'user',
  'auth.openid-ended': 'user',
  'auth.openid-taken': 'user',
  'auth.forbidden': 'user',
  'rate.exceeded': 'user',
  'idempotency.other-request': 'user',
  'idempotency.under-way': 'user',
  'resource.not-found': 'user',
  'practice.wrong-state': 'user',
  'practice.missed': 'operational',
  'practice.time-limit': 'user',
  'signup.closed': 'user',
  'signup.already-in': 'user',
  'signup.not-in': 'user',
  'signup.knows-scenario': 'user',
  'signup.last-instigator': 'user',
  'signup.not-prepared': 'user',
  'visit.already': 'user',
  'visit.no-room': 'user',
  'visit.not-open': 'user',
  'coordinator.already': 'user',
  'hint.none-left': 'user',
  'hint.not-stumped': 'user',
  'scenario.none-fits': 'user',
  'scenario.seen': 'user',
  'hint.gives-away': 'user',
  'scenario.unknown': 'user',
  'scenario.invalid': 'user',
  'scenario.cannot-run-here': 'user',
  'stack.unknown': 'user',
  'stack.invalid': 'user',
  'stack.images-missing': 'operational',
  'fault.unknown': 'user',
  'fault.invalid-parameters': 'user',
  'fault.no-target': 'operational',
  'fault.apply-failed': 'operational',
  'fault.revert-failed': 'operational',
  'engine.not-running': 'operational',
  'engine.not-permitted': 'operational',
  'engine.failed': 'operational',
  'engine.network-kept': 'operational',
  'engine.timeout': 'operational',
  'sandbox.not-healthy': 'operational',
  'sandbox.lost': 'operational',
  'sandbox.no-room': 'operational',
  'node.not-running': 'operational',
  'node.port-closed': 'operational',
  'terminal.unknown': 'user',
  'terminal.busy': 'user',
  'live.too-slow': 'operational',
  'logs.unavailable': 'operational',
  'logs.busy': 'user',
  'store.unreachable': 'operational',
  'store.conflict': 'operational',
  'config.invalid': 'user',
  'port.taken': 'user',
  'server.running': 'user',
  'server.unreachable': 'operational',
  'mail.not-configured': 'user',
  'notify.failed': 'operational',
  'notify.refused': 'operational',
  'server.stopping': 'operational',
  'command.interrupted': 'operational',
  'terminal.no-answer': 'operational',
  'scenario.script-failed': 'operational',
  'internal.unexpected': 'unexpected',
} as const satisfies Record<string, ErrorFamily>;

export type ErrorCode = keyof typeof ERROR_FAMILIES;

/** The one error type that libs throw on purpose. `message` is a sentence that says what to do. */
export class AppError extends Error {
  readonly details: ErrorDetail[];
  /** The same will be refused for so long. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: AppErrorOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.details = options.details ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get family(): ErrorFamily {
    return ERROR_FAMILIES[this.code];
  }

  /** Wraps anything thrown; an AppError stays itself. */
  static from(error: unknown): AppError {
    if (error instanceof AppError) return error;
    return new AppError('internal.unexpected', 'Something went wrong that should not; see the server log.', {
      cause: error,
    });
  }
}
