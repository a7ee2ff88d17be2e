import { type FeedEvent, type FeedEventData, type FeedEventType, feedEventSchema } from '#contracts';
import { kindOf } from './event-kind.js';
import { wordsOf } from './event-words.js';

const say = <T extends FeedEventType>(type: T, data: FeedEventData<T>) =>
  wordsOf({
    type,
    data,
    practiceId: 'abcdefghijkl',
    seq: 1,
    occurredAt: '2026-11-20T14:00:00Z',
  } as FeedEvent);

describe('an event in words', () => {
  it('names what users cannot do, with what they see', () => {
    const words = say('journey.failing', { journey: 'search', title: 'search packages', error: 'HTTP 503' });
    expect(words).toEqual({ title: 'Users cannot: search packages', evidence: 'HTTP 503', tone: 'broken' });
  });

  it('shows a command as evidence, with host, exit status and duration', () => {
    const words = say('command.ran', {
      terminalId: 't',
      by: 'Ada',
      host: 'live-builder-api-0',
      command: 'hab sup status',
      exitStatus: 3,
      durationMs: 120,
    });
    expect(words).toMatchObject({
      title: 'Ada on live-builder-api-0',
      evidence: 'hab sup status',
      detail: 'exit 3 · 120 ms',
    });
  });

  it('says who stopped the practice and why', () => {
    const words = say('practice.stateChanged', {
      from: 'live',
      to: 'aborted',
      by: 'Bo',
      reason: 'fire drill',
    });
    expect(words).toMatchObject({ title: 'Stopped, by Bo', detail: 'fire drill', tone: 'warn' });
  });

  it('does not call a workaround a fix', () => {
    expect(say('verdict.fixed', { fixed: false, evidence: [] }).title).toBe(
      'Verdict: the cause is still there',
    );
  });

  it('shows a type that it does not know by its name instead of failing', () => {
    const unknown = { type: 'weather.changed', data: {} } as unknown as FeedEvent;
    expect(wordsOf(unknown).title).toBe('weather.changed');
  });

  it('has words and a kind for every type of the contract', () => {
    const types = feedEventSchema.options.map((option) => option.shape.type.value);
    const unnamed = types.filter((type) => {
      try {
        return wordsOf({ type, data: {} } as unknown as FeedEvent).title === type;
      } catch {
        return false; // it has words, only the data is missing here
      }
    });
    expect(unnamed).toEqual([]);
    expect(new Set(types.map(kindOf)).size).toBe(6);
  });
});
