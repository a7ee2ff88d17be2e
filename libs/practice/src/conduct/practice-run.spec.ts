import type { FeedEvent } from '#contracts';
import { SystemClock } from '#kernel';
import { aPractice } from '../fixture/a-practice.js';
import type { Practice } from '../practice.js';
import { PracticeRun } from './practice-run.js';
import type { RunServices } from './run-services.js';

const SHELVED = {
  variant: {
    scenario: {
      hold: '10s',
      limits: { askToStopAfter: '4h' },
      injections: [{ name: 'one', fault: 'file.chown', with: {}, after: '0s' }],
      open: {},
      expect: { journeys: [], alerts: [] },
      fixes: [{ name: 'fix', title: 'Fixes it', kind: 'fix', within: '1m' }],
      decoys: [],
      probes: { rootCause: [], keep: [], invariants: [] },
    },
  },
  stack: { journeys: [], probes: [], alerts: [], invariants: [] },
};

/** Never comes true; rejects when it is given up, as everything that waits does. */
function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

/** Services around a live practice whose responder and whose faults are both under way, and stay so. */
function busyServices(practice: Practice) {
  const reached = Promise.withResolvers<void>();
  const stored = { ...practice };
  const ended: string[] = [];
  const services = {
    clock: new SystemClock(),
    shelf: { of: () => SHELVED },
    practices: { get: async () => ({ ...stored }) },
    due: { of: async () => null },
    conducts: async () => true,
    changes: { advance: async () => true, declareOver: async () => undefined },
    recorder: { record: async () => undefined },
    sandboxes: {},
    injections: {
      resume: async () => undefined,
      ofPractice: async () => [],
      apply: (_: unknown, { signal }: { signal: AbortSignal }) => {
        reached.resolve();
        return givenUp(signal);
      },
    },
    scripted: { type: (_: Practice, __: unknown, ___: unknown, signal: AbortSignal) => givenUp(signal) },
    windUp: { windUp: async (id: string) => void ended.push(id) },
    watchParts: () => ({
      sandboxes: {
        followOutside: async function* (_: string, { signal }: { signal: AbortSignal }) {
          await givenUp(signal).catch(() => undefined);
        },
      },
      outcomes: { position: async () => null, flush: async () => undefined, stored: async function* () {} },
      probes: { watch: ({ signal }: { signal: AbortSignal }) => givenUp(signal), check: async () => [] },
      impactChanged: () => undefined,
    }),
    allEvents: async (): Promise<FeedEvent[]> => [],
  } as unknown as RunServices;
  return { services, stored, ended, reached: reached.promise };
}

describe('a run of a practice', () => {
  it('winds up when it is stopped in the middle of an injection, and leaves no failure unheard', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    try {
      const practice = aPractice({ responder: 'scripted' });
      const { services, stored, ended, reached } = busyServices(practice);
      const run = new PracticeRun(practice, services);
      await reached;
      stored.state = 'aborted';
      await run.attend();
      await run.done;
      // Node reports what nobody listens to once all that is ready has run.
      await new Promise((resolve) => setImmediate(resolve));
      expect(ended).toEqual([practice.id]);
      expect(unheard).toEqual([]);
    } finally {
      process.off('unhandledRejection', hear);
    }
  });
});
