/** Numbers of the protocols on the wire. */
export const protocols = { Net: 0, RouteSrv: 1, SessionSrv: 2, OriginSrv: 3, JobSrv: 4 } as const;

export type ProtocolName = keyof typeof protocols;
export type ProtocolNumber = (typeof protocols)[ProtocolName];

/** The name of a protocol; its number when it has none. */
export function protocolName(number: ProtocolNumber): string {
  return Object.entries(protocols).find(([, known]) => known === number)?.[0] ?? String(number);
}

/** Message ids that belong to no single service. */
export const netMessages = {
  hello: 'Hello',
  ok: 'NetOk',
  error: 'NetError',
  registration: 'Registration',
  heartbeat: 'Heartbeat',
  disconnect: 'Disconnect',
} as const;

/** Body of an error reply. */
export interface NetErrorBody {
  readonly code: string;
  readonly msg: string;
}

/** Body of a service's registration with the router. */
export interface RegistrationBody {
  readonly protocol: ProtocolNumber;
  readonly shards: readonly number[];
}

/** Body of the first frame on every connection. */
export interface HelloBody {
  readonly identity: string;
}
