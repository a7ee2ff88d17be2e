import type { FeedEvent, MessageFields } from '#contracts';
import { aStoredEvent } from '#testing';
import { lastProgress } from './progress.js';

let minute = 0;
const now = () => ({ occurredAt: new Date(Date.UTC(2026, 10, 20, 14, minute++)) });
const ran = (command: string, host = 'api') =>
  aStoredEvent('command.ran', { by: 'Rob', command, host }, now());
const said = (fields: Partial<MessageFields>) =>
  aStoredEvent('message.posted', { by: 'Rob', text: 'x', room: 'operations', ...fields }, now());
const searched = (text: string) => aStoredEvent('logs.searched', { by: 'Rob', text, nodes: [] }, now());

/** Which of the events is the last progress. */
function progressIn(...events: FeedEvent[]): number {
  const at = lastProgress(events)?.at.toISOString();
  return events.findIndex(({ occurredAt }) => occurredAt === at);
}

describe('the last progress of responders', () => {
  beforeEach(() => {
    minute = 0;
  });

  it('is a command that nobody had typed before, and not one that is typed again', () => {
    expect(progressIn(ran('ps aux'), ran('ss -tlnp'), ran('ps  aux'))).toBe(1);
  });

  it('is the first look at a node, whatever is typed there', () => {
    expect(progressIn(ran('ps aux', 'api'), ran('ps aux', 'router'), ran('ps aux', 'api'))).toBe(1);
  });

  it('is a search of the logs that is new', () => {
    expect(progressIn(searched('ERROR'), searched('shard'), searched('ERROR'))).toBe(1);
  });

  it('is the first capture of a node', () => {
    const captured = (node: string) => aStoredEvent('evidence.captured', { by: 'Rob', node }, now());
    expect(progressIn(captured('api'), captured('router'), captured('api'))).toBe(1);
  });

  it('is what was marked in operations, or said of a hypothesis, and not talk alone', () => {
    expect(progressIn(said({ mark: 'hypothesis' }), said({}))).toBe(0);
    expect(progressIn(said({}), said({ about: { seq: 1, outcome: 'ruled-out' } }), said({}))).toBe(1);
    expect(progressIn(said({ mark: 'finding', room: 'status' }))).toBe(-1);
  });

  it('is none where nothing happened', () => {
    expect(lastProgress([])).toBeNull();
  });

  it('is told in words', () => {
    expect(lastProgress([ran('ps', 'api')])?.what).toBe('Rob looked at api');
    expect(lastProgress([ran('ps', 'api'), ran('ss', 'api')])?.what).toBe('Rob typed a new command on api');
  });
});
