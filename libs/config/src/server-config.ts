/** Where the server listens and keeps its files. */
export class ServerConfig {
  constructor(
    readonly host: string,
    readonly port: number,
    /** Absolute directory for everything that SimSup writes: embedded database, recordings, logs. */
    readonly stateDir: string,
    /** What people type into a browser, without a trailing slash. */
    readonly publicUrl: string,
    /** Reverse proxies that are believed when they say where a request comes from: addresses, ranges, names of ranges. */
    readonly trustedProxies: readonly string[],
    /** Requests a minute of one account or token; 0: as many as they like. */
    readonly requestsPerMinute: number,
  ) {}
}
