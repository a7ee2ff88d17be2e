/** Injection token of the clock by which notices are told. */
export const NOTIFY_CLOCK = Symbol('clock of the notices');
