import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** A service that a supervisor on a node keeps running. */
export interface SupervisedService {
  node: string;
  /** The tool by which people there talk to the supervisor. */
  by: 'hab' | 'systemctl';
  /** Service as that tool names it, for example core/builder-router or sentinel. */
  service: string;
}

/** The unit under which `hab` finds its supervisor. */
const HAB_UNIT = 'hab-sup';
/** What `hab sup status` and `systemctl is-active` end with, by their manuals. */
const NO_SUPERVISOR = 3;
const INACTIVE = 3;

const CHANGE_LIMIT_MS = 20_000;
const START_LIMIT_MS = 40_000;
const LOOK_EVERY_MS = 300;

/** @throws AppError `fault.no-target` unless the supervisor says that the service runs */
export async function requireUp(context: FaultContext, place: SupervisedService): Promise<void> {
  const state = await stateOf(context, place);
  if (state !== 'up') throw noTarget(`${place.service} on ${place.node}: ${state}, where it should run.`);
}

/** Stops it as a person would. @throws AppError `fault.apply-failed` when it goes on */
export async function stopService(context: FaultContext, place: SupervisedService): Promise<void> {
  const { node, by, service } = place;
  const command = by === 'hab' ? ['hab', 'sup', 'stop', service] : ['systemctl', 'stop', service];
  const result = await runOnNode(context, node, { command, timeoutMs: CHANGE_LIMIT_MS });
  if ((await stateOf(context, place)) === 'up')
    throw new AppError('fault.apply-failed', `${service} on ${node} did not stop: ${said(result)}`);
}

/** Starts it unless it runs, and returns when it does. @throws AppError with `code` when it does not */
export async function bringUp(
  context: FaultContext,
  place: SupervisedService,
  code: 'fault.apply-failed' | 'fault.revert-failed',
): Promise<void> {
  const deadlineMs = context.clock.monotonicMs() + START_LIMIT_MS;
  for (;;) {
    const state = await stateOf(context, place);
    if (state === 'up') return;
    if (context.clock.monotonicMs() >= deadlineMs)
      throw new AppError(code, `${place.service} on ${place.node} did not start: ${state}.`);
    await runOnNode(context, place.node, { command: startCommand(place, state), timeoutMs: CHANGE_LIMIT_MS });
    await context.clock.wait(LOOK_EVERY_MS, context.signal);
  }
}

type ServiceState = 'up' | 'down' | 'no supervisor' | 'unknown service';

/** A supervisor that somebody has stopped has to run before it can be asked for anything. */
function startCommand({ by, service }: SupervisedService, state: ServiceState): string[] {
  if (by === 'systemctl') return ['systemctl', 'start', service];
  return state === 'no supervisor' ? ['systemctl', 'start', HAB_UNIT] : ['hab', 'sup', 'start', service];
}

/** What the supervisor says of the service. */
async function stateOf(
  context: FaultContext,
  { node, by, service }: SupervisedService,
): Promise<ServiceState> {
  const command = by === 'hab' ? ['hab', 'sup', 'status', service] : ['systemctl', 'is-active', service];
  const { exitStatus, stdout } = await runOnNode(context, node, { command });
  if (by === 'systemctl')
    return exitStatus === 0 ? 'up' : exitStatus === INACTIVE ? 'down' : 'unknown service';
  if (exitStatus === NO_SUPERVISOR) return 'no supervisor';
  if (exitStatus !== 0) return 'unknown service';
  return /\bup\b/.test(stdout) ? 'up' : 'down';
}
