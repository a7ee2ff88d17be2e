/** Injection token of the clock by which links and logins expire. */
export const ACCOUNTS_CLOCK = Symbol('clock of the accounts');
