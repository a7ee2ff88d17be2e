import { InvalidArgumentError } from 'commander';
import { type RosterLimit, rosterLimitsSchema } from '#contracts';

/** `3-6`, or `4` for exactly four: what the server would refuse is refused before it is asked. */
export function rangeOption(text: string): RosterLimit {
  const [, least, most = least] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text) ?? [];
  const parsed = rosterLimitsSchema.shape.responders.safeParse({ least: Number(least), most: Number(most) });
  if (least !== undefined && parsed.success) return parsed.data;
  throw new InvalidArgumentError('Write the least and the most, for example 3-6; the most is 1 to 30.');
}
