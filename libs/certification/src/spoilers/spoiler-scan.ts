import type { BaselineResult, CertificationFinding, StackFile } from '#contracts';
import type { FollowedPractice } from '../play/followed-practice.js';
import type { PlayRequest } from '../play/play-attempt.js';
import type { SandboxEyes } from '../play/sandbox-eyes.port.js';
import type { StagedPractice } from '../play/stage.port.js';
import { findSpoilers, type Spoiler } from './find-spoilers.js';
import type { SeenText } from './seen-text.js';
import { spoilerDictionary } from './spoiler-dictionary.js';

/** Port: what can be read of a sandbox of the stack in which nothing happens. */
export abstract class HealthyReadings {
  abstract of(stack: StackFile, tempo: number, signal: AbortSignal): Promise<readonly SeenText[]>;
}

export interface ScanParts {
  eyes: Pick<SandboxEyes, 'read'>;
  healthy: HealthyReadings;
  /** Names of all kinds of faults. */
  faults: readonly string[];
  /** Word that was planted into the sealed part of what is played. */
  canary: string;
}

export interface ScanOutcome {
  scan: NonNullable<BaselineResult['spoilers']>;
  findings: CertificationFinding[];
}

/** What is told of one word at most: the rest says the same. */
const TOLD_PLACES = 3;

/** Reads all that responders and observers can, and looks for what they must not learn from it. */
export class SpoilerScan {
  constructor(private readonly parts: ScanParts) {}

  /** Gets what is needed of a healthy sandbox, which may take as long as a practice. */
  async prepare({ stack, tempo }: PlayRequest, signal: AbortSignal): Promise<void> {
    await this.parts.healthy.of(stack, tempo, signal);
  }

  async run(
    followed: FollowedPractice,
    { unit, stack, tempo }: PlayRequest,
    signal: AbortSignal,
  ): Promise<ScanOutcome> {
    const { eyes, healthy, faults, canary } = this.parts;
    const known = await healthy.of(stack, tempo, signal);
    const texts = await readEverything(followed, stack, eyes);
    const words = spoilerDictionary({ scenario: unit.variant.scenario, faults, canary });
    const { spoilers, readOff } = findSpoilers(texts, words, known);
    return {
      scan: {
        places: texts.length,
        characters: texts.reduce((sum, { text }) => sum + text.length, 0),
        words: words.length,
        readOff,
        cut: texts.filter(({ cut }) => cut).map(({ place }) => place),
      },
      findings: inFindings(spoilers),
    };
  }
}

/** Everything that root can read on the nodes, and what responder and observer can fetch and are sent. */
export async function readEverything(
  followed: Pick<FollowedPractice, 'timeline'> & { staged: Pick<StagedPractice, 'seenBy'> },
  stack: StackFile,
  eyes: Pick<SandboxEyes, 'read'>,
): Promise<SeenText[]> {
  const leased = followed.timeline.first('sandbox.leased');
  if (!leased) return [];
  const { sandboxId, provisionMs } = leased.data;
  const since = new Date(Date.parse(leased.occurredAt) - provisionMs);
  const read = await Promise.all([
    eyes.read(sandboxId, stack, since),
    followed.staged.seenBy('responder'),
    followed.staged.seenBy('observer'),
  ]);
  return read.flat();
}

function inFindings(spoilers: readonly Spoiler[]): CertificationFinding[] {
  const byWord = Map.groupBy(spoilers, ({ word }) => `${word.kind} "${word.word}"`);
  return [...byWord].map(([word, found]) => ({
    step: 'no-spoilers' as const,
    expected: `the ${word} is read nowhere`,
    seen: [
      ...found.slice(0, TOLD_PLACES).map(({ place, excerpt }) => `${place}: … ${excerpt} …`),
      ...(found.length > TOLD_PLACES ? [`and in ${found.length - TOLD_PLACES} more places`] : []),
    ].join('\n'),
  }));
}
