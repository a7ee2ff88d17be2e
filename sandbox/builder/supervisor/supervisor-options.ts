/** Where the supervisor finds and keeps things on a node, and how patient it is. */
export interface SupervisorOptions {
  /** `/hab` */
  readonly root: string;
  /** How long a service that ended is left down before its next start. */
  readonly restartDelayMs: number;
  /** How long a service has to end after SIGTERM before it is killed. */
  readonly stopTimeoutMs: number;
  readonly healthCheckTimeoutMs: number;
  /** How often a service with an update strategy asks the depot for another release. */
  readonly updatePeriodMs: number;
  readonly depotTimeoutMs: number;
  readonly gatewayPort: number;
  readonly ringPort: number;
  /** Environment of every hook. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The options of a node whose clocks run `tempo` times as fast as in production. */
export function supervisorOptions(tempo: number): SupervisorOptions {
  return {
    root: '/hab',
    restartDelayMs: 1000 / tempo,
    stopTimeoutMs: 8000 / tempo,
    healthCheckTimeoutMs: 5000,
    updatePeriodMs: 60_000 / tempo,
    depotTimeoutMs: 30_000 / tempo,
    gatewayPort: 9631,
    ringPort: 9638,
    environment: {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      LANG: 'C.UTF-8',
      TEMPO: String(tempo),
    },
  };
}
