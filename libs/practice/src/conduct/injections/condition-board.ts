import type { FeedEvent, FeedEventOf, NewFeedEvent, ScenarioCondition } from '#contracts';

type Told = FeedEvent | NewFeedEvent;

/** Which conditions of a scenario have come true, and when. Pure: it learns from what stands on the timeline. */
export class ConditionBoard {
  private readonly met = new Map<ScenarioCondition, Date>();

  constructor(private readonly conditions: readonly ScenarioCondition[]) {}

  /** True when nothing more can come true. */
  get isComplete(): boolean {
    return this.met.size === this.conditions.length;
  }

  /** Takes in events in their order; one that was seen before changes nothing. */
  learn(events: readonly Told[]): void {
    for (const event of events)
      for (const condition of this.conditions) {
        const at = this.met.has(condition) ? null : cameTrue(condition, event);
        if (at) this.met.set(condition, at);
      }
  }

  /** When it came true first; null when it has not. */
  metAt(condition: ScenarioCondition): Date | null {
    return this.met.get(condition) ?? null;
  }
}

/** When the event made the condition true; null when it did not. */
function cameTrue(condition: ScenarioCondition, told: Told): Date | null {
  const event = told as FeedEvent;
  const at = new Date(told.occurredAt);
  if ('verdict' in condition) return event.type === 'verdict.restored' ? at : null;
  if ('command' in condition) return event.type === 'command.ran' ? ranAt(condition, event) : null;
  if ('journey' in condition) {
    const type = condition.is === 'failing' ? 'journey.failing' : 'journey.recovered';
    return event.type === type && event.data.journey === condition.journey ? at : null;
  }
  const type = condition.is === 'firing' ? 'alert.fired' : 'alert.resolved';
  return event.type === type && event.data.name === condition.alert ? at : null;
}

/** A command counts when it has ended; its event says when it began. */
function ranAt(
  { command, on }: Extract<ScenarioCondition, { command: string }>,
  { occurredAt, data }: FeedEventOf<'command.ran'>,
): Date | null {
  if (on !== undefined && data.host !== on) return null;
  if (!new RegExp(command).test(data.command)) return null;
  return new Date(new Date(occurredAt).getTime() + data.durationMs);
}
