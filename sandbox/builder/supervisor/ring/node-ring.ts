import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { ownAddress } from '../host-label.js';
import type { MemberService } from './member.js';
import { Ring } from './ring.js';
import { RingSocket } from './ring-socket.js';
import { ringTimers } from './ring-timers.js';

export interface NodeRingOptions {
  readonly port: number;
  readonly gatewayPort: number;
  readonly peers: readonly string[];
  readonly tempo: number;
  /** Keeps this member's id over restarts. */
  readonly idFile: string;
  services(): readonly MemberService[];
  say(text: string): void;
}

/** The timers of the ring need no finer grain than this share of a period. */
const TICKS_PER_PERIOD = 4;

/** This node's place in the ring of supervisors. */
export class NodeRing {
  private readonly ring: Ring;
  private readonly socket: RingSocket;
  private ticking: NodeJS.Timeout | undefined;

  constructor(private readonly options: NodeRingOptions) {
    const { port, gatewayPort, peers, tempo, idFile, services, say } = options;
    this.socket = new RingSocket(port, (error) => say(error.message));
    this.ring = new Ring({
      self: {
        id: memberId(idFile),
        name: hostname(),
        address: ownAddress(),
        port,
        gatewayPort,
        // Later than whatever this member said of itself before it was started again.
        incarnation: Date.now(),
        health: 'alive',
        services: [],
      },
      peers,
      timers: ringTimers(tempo),
      send: (message, to) => this.socket.send(message, to),
      services,
      say,
    });
  }

  get members(): Ring['members'] {
    return this.ring.members;
  }

  start(): void {
    this.socket.open((message, from) => this.ring.receive(message, from));
    const { periodMs } = ringTimers(this.options.tempo);
    this.ticking = setInterval(() => this.ring.tick(Date.now()), periodMs / TICKS_PER_PERIOD);
  }

  /** Leaves the ring with a farewell. */
  async stop(): Promise<void> {
    clearInterval(this.ticking);
    this.ring.leave();
    await this.socket.close();
  }
}

function memberId(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(16).toString('hex'));
  }
  return readFileSync(file, 'utf8').trim();
}
