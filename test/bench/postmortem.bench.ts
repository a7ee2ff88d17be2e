/**
 * A timeline of 1,000,000 events → the draft of a postmortem. Baseline: the same events, only iterated.
 * Prints one JSON object a figure.
 */
import type { FeedEvent, FeedEventOf } from '#contracts';
import { draftPostmortem } from '#postmortem';
import { median, report, timed } from './harness/figure.js';
import { BEGAN_MS, PRACTICE_ID, postmortemOf } from './harness/postmortem-of.js';

const EVENTS = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 3;

function commandRan(index: number): FeedEventOf<'command.ran'>['data'] {
  return {
    terminalId: 't1',
    by: 'Mara',
    host: `live-builder-api-${index % 7}`,
    command: `sudo grep -c "row ${index}" /var/log/x | sort`,
    exitStatus: index % 11 === 0 ? 1 : 0,
    durationMs: index % 900,
  };
}

function eventOf(index: number): FeedEvent {
  const seq = index + 1;
  const occurredAt = new Date(BEGAN_MS + index * 10).toISOString();
  const head = { practiceId: PRACTICE_ID, seq, occurredAt };
  switch (index % 5) {
    case 0:
      return {
        ...head,
        type: 'message.posted',
        data: { room: 'operations', by: 'Rui', text: `finding: ${index} | x` },
      };
    case 1:
      return {
        ...head,
        type: 'journey.failing',
        data: { journey: `j${index % 11}`, title: 'Search packages', error: 'HTTP 502' },
      };
    case 2:
      return {
        ...head,
        type: 'probe.changed',
        data: { probe: 'p', title: 'P', kind: 'steady', green: index % 2 === 0, evidence: 'exit 0' },
      };
    default:
      return { ...head, type: 'command.ran', data: commandRan(index) };
  }
}

/** As the store gives them: in an asynchronous stream, none kept. */
async function* timeline(count = EVENTS): AsyncGenerator<FeedEvent> {
  for (let index = 0; index < count; index++) yield eventOf(index);
}

async function iterate(): Promise<void> {
  for await (const event of timeline()) if (event.seq === 0) throw new Error('a sequence begins at 1');
}

/** Largest heap while a draft is made of that many events. */
async function peakMib(count: number): Promise<number> {
  let peakBytes = 0;
  async function* measured(): AsyncGenerator<FeedEvent> {
    for await (const event of timeline(count)) {
      if (event.seq % Math.ceil(count / 10) === 0) {
        globalThis.gc?.();
        peakBytes = Math.max(peakBytes, process.memoryUsage().heapUsed);
      }
      yield event;
    }
  }
  await draftPostmortem(postmortemOf(measured()));
  return peakBytes / 2 ** 20;
}

const baselines: number[] = [];
const drafts: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  baselines.push(await timed(iterate));
  let length = 0;
  drafts.push(
    await timed(async () => {
      length = (await draftPostmortem(postmortemOf(timeline()))).html.length;
    }),
  );
  if (length === 0) throw new Error('nothing was drafted');
}
report({
  name: `postmortem of ${EVENTS} events`,
  value: median(drafts),
  unit: 'ms',
  baseline: median(baselines),
  target: '≤ 5 000 ms',
  detail: 'events come from a generator, page by page as from the store / the same events only iterated',
});
report({
  name: `postmortem of ${EVENTS} events: peak heap`,
  value: await peakMib(EVENTS),
  unit: 'MiB',
  baseline: await peakMib(EVENTS / 10),
  target: 'bounded',
  detail: 'what is reachable, looked at ten times / for a tenth of the events',
});
