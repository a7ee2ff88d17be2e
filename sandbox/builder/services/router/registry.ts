import type { ProtocolNumber, RegistrationBody } from '../wire/protocol.js';

interface Registration extends RegistrationBody {
  readonly identity: string;
  expiresAtMs: number;
}

/** Which service holds which shard. Time comes from the caller. */
export class Registry {
  private readonly byIdentity = new Map<string, Registration>();
  private readonly byShard = new Map<string, Registration>();

  constructor(private readonly ttlMs: number) {}

  /** Gives all shards to `identity`; refuses, changing nothing, when another one holds any of them. */
  register(identity: string, body: RegistrationBody, nowMs: number): 'registered' | 'conflict' {
    const keys = body.shards.map((shard) => shardKey(body.protocol, shard));
    if (keys.some((key) => this.isHeldByOther(key, identity))) return 'conflict';
    this.remove(identity);
    const registration = { ...body, identity, expiresAtMs: nowMs + this.ttlMs };
    this.byIdentity.set(identity, registration);
    for (const key of keys) this.byShard.set(key, registration);
    return 'registered';
  }

  /** Prolongs a registration. */
  heartbeat(identity: string, nowMs: number): 'prolonged' | 'unknown' {
    const registration = this.byIdentity.get(identity);
    if (registration === undefined) return 'unknown';
    registration.expiresAtMs = nowMs + this.ttlMs;
    return 'prolonged';
  }

  /** Forgets a service. */
  remove(identity: string): void {
    const registration = this.byIdentity.get(identity);
    if (registration === undefined) return;
    this.byIdentity.delete(identity);
    for (const shard of registration.shards) this.byShard.delete(shardKey(registration.protocol, shard));
  }

  /** Forgets the services whose time is over, and names them. */
  expire(nowMs: number): string[] {
    const expired = [...this.byIdentity.values()].filter(({ expiresAtMs }) => expiresAtMs <= nowMs);
    for (const { identity } of expired) this.remove(identity);
    return expired.map(({ identity }) => identity);
  }

  /** Identity of the service that holds a shard. */
  holderOf(protocol: ProtocolNumber, shard: number): string | undefined {
    return this.byShard.get(shardKey(protocol, shard))?.identity;
  }

  /** How many shards of each protocol have a holder. */
  shardCounts(): ReadonlyMap<ProtocolNumber, number> {
    const counts = new Map<ProtocolNumber, number>();
    for (const { protocol } of this.byShard.values()) counts.set(protocol, (counts.get(protocol) ?? 0) + 1);
    return counts;
  }

  private isHeldByOther(key: string, identity: string): boolean {
    const holder = this.byShard.get(key);
    return holder !== undefined && holder.identity !== identity;
  }
}

function shardKey(protocol: ProtocolNumber, shard: number): string {
  return `${protocol}/${shard}`;
}
