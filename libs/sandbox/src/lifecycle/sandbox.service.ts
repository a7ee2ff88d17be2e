import type { Agent } from 'node:http';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppError, type Clock } from '#kernel';
import type { ExecRequest, ExecResult, StartRequest } from '../engine/exec.js';
import type { PtySession, ShellRequest } from '../engine/pty-session.js';
import type { FollowRequest, OutsideText, SandboxEngine } from '../engine/sandbox-engine.js';
import type { HttpPurpose } from '../http/sandbox-agent.js';
import { SandboxAgents } from '../http/sandbox-agents.js';
import { imagesMissing } from '../stack/images-missing.js';
import type { Stack } from '../stack/stack.js';
import type { StackCatalogue } from '../stack/stack-catalogue.js';
import { ProvisioningTurns } from './provisioning-turns.js';
import type { SandboxClaims } from './sandbox-claims.js';
import { SandboxEnding } from './sandbox-ending.js';
import { SandboxMaker } from './sandbox-maker.js';
import { SandboxPool } from './sandbox-pool.js';
import { type ReapReport, SandboxReaper } from './sandbox-reaper.js';
import type { SandboxLease, SandboxRecord } from './sandbox-record.js';
import type { SandboxStore } from './sandbox-store.js';

export interface SandboxServiceParts {
  engine: SandboxEngine;
  store: SandboxStore;
  claims: SandboxClaims;
  catalogue: StackCatalogue;
  clock: Clock;
  /** Sandboxes kept warm for each stack. */
  poolSize: number;
}

export interface LeaseRequest {
  practiceId: string;
  stackId: string;
  tempo: number;
  /** Gives up a sandbox that is being made; the lease then throws the signal's reason. */
  signal?: AbortSignal;
}

/** Sandboxes for practices: leased, worked on, and removed. */
@Injectable()
export class SandboxService implements OnApplicationShutdown {
  private readonly agents: SandboxAgents;
  private readonly turns = new ProvisioningTurns();
  private readonly maker: SandboxMaker;
  private readonly ending: SandboxEnding;
  private readonly pool: SandboxPool;
  private readonly reaper: SandboxReaper;

  constructor(private readonly parts: SandboxServiceParts) {
    this.agents = new SandboxAgents(parts.engine);
    this.maker = new SandboxMaker(parts);
    this.ending = new SandboxEnding(parts);
    const { maker, ending, turns } = this;
    this.pool = new SandboxPool({ ...parts, maker, ending, turns }, parts.poolSize);
    this.reaper = new SandboxReaper({ ...parts, ending });
  }

  /**
   * Gives a practice its sandbox: the one it has, a warm one, or a new one. The pool is refilled in the background.
   * Errors: `stack.unknown`, `stack.images-missing`, `sandbox.no-room`, `sandbox.not-healthy`, `engine.*`.
   */
  async lease(request: LeaseRequest): Promise<SandboxLease> {
    const startedMs = this.parts.clock.monotonicMs();
    const stack = this.parts.catalogue.get(request.stackId);
    const { record, warm } = await this.find(request, stack);
    this.pool.refill(request.stackId);
    return {
      sandboxId: record.id,
      warm,
      leaseMs: this.parts.clock.monotonicMs() - startedMs,
      provisionMs: record.provisionMs ?? 0,
    };
  }

  /** Throws `resource.not-found`. */
  async get(sandboxId: string): Promise<SandboxRecord> {
    const record = await this.parts.store.find(sandboxId);
    if (!record) throw new AppError('resource.not-found', `There is no sandbox "${sandboxId}".`);
    return record;
  }

  /** Removes all of a sandbox: containers, networks and volumes. Idempotent, also for one that never was. */
  release(sandboxId: string): Promise<void> {
    this.agents.end(sandboxId);
    return this.ending.end(sandboxId);
  }

  /** Runs a command on a node to its end; see {@link SandboxEngine.exec}. */
  exec(sandboxId: string, node: string, request: ExecRequest): Promise<ExecResult> {
    return this.parts.engine.exec(sandboxId, node, request);
  }

  /**
   * As {@link exec}, for what is run again and again: where nobody logs in, a shell stays open for it, which costs a tenth.
   */
  async probe(sandboxId: string, node: string, request: ExecRequest): Promise<ExecResult> {
    const { outside } = (await this.stackOf(sandboxId)).file;
    return this.exec(sandboxId, node, { ...request, standing: node === outside.node });
  }

  /** Starts a command on a node and leaves it; see {@link SandboxEngine.start}. */
  start(sandboxId: string, node: string, request: StartRequest): Promise<void> {
    return this.parts.engine.start(sandboxId, node, request);
  }

  /** Opens a login shell where the stack says that responders come in. */
  async openTerminal(sandboxId: string, request: ShellRequest): Promise<PtySession> {
    const { entry } = (await this.stackOf(sandboxId)).file;
    return this.parts.engine.openPty(sandboxId, entry.node, { ...request, user: entry.user });
  }

  /** For HTTP requests to nodes, with a node's name as the host; its connections end with the sandbox. */
  httpAgent(sandboxId: string, purpose: HttpPurpose): Agent {
    return this.agents.of(sandboxId, purpose);
  }

  /** The lines of the stack's outside node, each once; throws `sandbox.lost` when that node ends. */
  async *followOutside(sandboxId: string, request: FollowRequest): AsyncGenerator<OutsideText> {
    const { outside } = (await this.stackOf(sandboxId)).file;
    yield* this.parts.engine.follow(sandboxId, outside.node, request);
  }

  /** Fills the pool of a stack; resolves when it is full. Throws what provisioning throws. */
  warm(stackId: string): Promise<void> {
    return this.pool.fill(stackId);
  }

  /** Ends the pool: makes nothing any more and removes what is warm, but for what is leased meanwhile. */
  async drain(): Promise<void> {
    await this.pool.stop();
    const live = await this.parts.store.live();
    await Promise.all(live.map(({ id }) => this.ending.end(id, ['warm'])));
    await this.parts.engine.leave(await this.parts.store.installationId());
  }

  /** How many sandboxes are warm, of all stacks. */
  async warmCount(): Promise<number> {
    return (await this.parts.store.live()).filter(({ state }) => state === 'warm').length;
  }

  /** Removes all that belongs to no living sandbox; `keep` are the practices that live. */
  reap({ keep }: { keep: string[] }): Promise<ReapReport> {
    return this.reaper.reap(keep);
  }

  async onApplicationShutdown(): Promise<void> {
    this.agents.endAll();
    await this.pool.stop();
  }

  private async find(request: LeaseRequest, stack: Stack): Promise<{ record: SandboxRecord; warm: boolean }> {
    const { practiceId, stackId, tempo, signal } = request;
    const held = await this.parts.store.leasedBy(practiceId);
    if (held) return { record: held, warm: true };
    if (stack.imageTag === null) throw imagesMissing(stackId);
    const leasedAt = this.parts.clock.now();
    const ready = await this.pool.lease({ stackId, tempo, practiceId, imageTag: stack.imageTag, leasedAt });
    if (ready) return { record: ready, warm: true };
    const wanted = { stack, tempo, ...(signal ? { signal } : {}) };
    const record = await this.turns.practice(() => this.maker.forPractice(wanted, practiceId));
    return { record, warm: false };
  }

  private async stackOf(sandboxId: string): Promise<Stack> {
    return this.parts.catalogue.get((await this.get(sandboxId)).stackId);
  }
}
