import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import { endSession, newSession, processesOf, startInSession } from './login-session.js';

/** Account of the outside node's programs. */
const USER = 'root';
const PROGRAM = ['node', '--max-semi-space-size=2', '--v8-pool-size=1', '/srv/visitors.mjs'];
/** What fails to start fails by then. */
const SETTLE_MS = 1_000;

export const visitorsBeforeSchema = z.object({ session: z.number().int().positive() });
export type VisitorsBefore = z.infer<typeof visitorsBeforeSchema>;

/** @throws AppError `fault.no-target` when no users live on the node */
export async function observeVisitors(context: FaultContext, node: string): Promise<VisitorsBefore> {
  return { session: await newSession(context, { node, user: USER }, '/srv/visitors.mjs') };
}

/** More visitors come, and go by themselves. @throws AppError `fault.apply-failed` */
export async function sendVisitors(
  context: FaultContext,
  node: string,
  { session }: VisitorsBefore,
  options: Readonly<Record<string, string | number | readonly string[]>>,
): Promise<void> {
  const place = { node, user: USER, session };
  const words = Object.entries(options).flatMap(([name, value]) =>
    [value].flat().flatMap((each) => [`--${name}`, String(each)]),
  );
  await startInSession(context, place, [...PROGRAM, ...words]);
  await context.clock.wait(SETTLE_MS, context.signal);
  if ((await processesOf(context, place)).length === 0)
    throw new AppError('fault.apply-failed', `No visitors came from ${node}: is there such a journey?`);
}

/** Sends them home. @throws AppError `fault.revert-failed` */
export function dismissVisitors(
  context: FaultContext,
  node: string,
  { session }: VisitorsBefore,
): Promise<void> {
  return endSession(context, { node, user: USER, session });
}
