import type { StackFile } from '#contracts';
import type { Clock } from '#kernel';
import { FollowedPractice } from '../play/followed-practice.js';
import type { SandboxEyes } from '../play/sandbox-eyes.port.js';
import type { Stage } from '../play/stage.port.js';
import { healthyScenarioId } from './healthy-scenario.js';
import type { SeenText } from './seen-text.js';
import { HealthyReadings, readEverything } from './spoiler-scan.js';

/** Port: keeps what was read, for as long as the stack is the same. */
export interface ReadingsStore {
  find(stack: StackFile): Promise<SeenText[] | null>;
  keep(stack: StackFile, texts: readonly SeenText[]): Promise<void>;
}

export interface HealthyParts {
  stage: Stage;
  eyes: Pick<SandboxEyes, 'read'>;
  clock: Clock;
  store: ReadingsStore;
}

/** A while in which a stack shows what it shows on any day: logs, jobs, a round of every journey. At tempo 1. */
const ORDINARY_LIFE_MS = 60_000;

/** Reads a sandbox in which nothing happens: once for each stack, however many ask. */
export class PlayedHealthyReadings extends HealthyReadings {
  private readonly read = new Map<string, Promise<readonly SeenText[]>>();

  constructor(private readonly parts: HealthyParts) {
    super();
  }

  of(stack: StackFile, tempo: number, signal: AbortSignal): Promise<readonly SeenText[]> {
    const known = this.read.get(stack.id);
    if (known) return known;
    const reading = this.findOrRead(stack, tempo, signal);
    this.read.set(stack.id, reading);
    return reading;
  }

  private async findOrRead(
    stack: StackFile,
    tempo: number,
    signal: AbortSignal,
  ): Promise<readonly SeenText[]> {
    const kept = await this.parts.store.find(stack);
    if (kept) return kept;
    const texts = await this.play(stack, tempo, signal);
    await this.parts.store.keep(stack, texts);
    return texts;
  }

  private async play(stack: StackFile, tempo: number, signal: AbortSignal): Promise<SeenText[]> {
    const { stage, eyes, clock } = this.parts;
    const staged = await stage.play({ scenario: healthyScenarioId(stack), tempo, role: 'instigator' });
    try {
      const followed = new FollowedPractice(staged, clock);
      await followed.live(signal);
      await followed.until(() => false, ORDINARY_LIFE_MS / tempo, signal);
      const texts = await readEverything(followed, stack, eyes);
      await staged.stop('A healthy sandbox was read');
      await followed.removed(signal);
      return texts;
    } finally {
      staged.close();
    }
  }
}
