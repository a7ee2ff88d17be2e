import type { GroupState, ProjectState } from '../wire/job-messages.js';

/** A project of a group, as far as the order of builds is concerned. */
export interface ProgressProject {
  readonly name: string;
  readonly state: ProjectState;
}

/** What is to be done next with a group whose builds are under way. */
export interface GroupProgress {
  /** Projects whose needs are all built: their jobs can be made. */
  readonly ready: readonly string[];
  /** Projects that cannot be built any more, since something that they need was not. */
  readonly skipped: readonly string[];
  /** The group's state after that. */
  readonly state: GroupState;
}

/** Decides the next step of a group. `needsOf` names what a project needs, inside the group or out of it. */
export function groupProgress(
  projects: readonly ProgressProject[],
  needsOf: (project: string) => ReadonlySet<string>,
): GroupProgress {
  const stateOf = new Map(projects.map(({ name, state }) => [name, state]));
  const skipped = skip(stateOf, needsOf);
  const ready = [...stateOf]
    .filter(([name, state]) => state === 'NotStarted' && inGroup(needsOf(name), stateOf).every(isBuilt))
    .map(([name]) => name);
  return { ready, skipped, state: groupState([...stateOf.values()]) };
}

/** Marks what cannot be built; goes on until nothing changes, for a skipped project skips others. */
function skip(
  stateOf: Map<string, ProjectState>,
  needsOf: (project: string) => ReadonlySet<string>,
): string[] {
  const skipped: string[] = [];
  for (let before = -1; before !== skipped.length; ) {
    before = skipped.length;
    for (const [name, state] of stateOf) {
      if (state !== 'NotStarted' || !inGroup(needsOf(name), stateOf).some(isLost)) continue;
      stateOf.set(name, 'Skipped');
      skipped.push(name);
    }
  }
  return skipped;
}

function inGroup(needs: ReadonlySet<string>, stateOf: ReadonlyMap<string, ProjectState>): ProjectState[] {
  return [...needs].flatMap((need) => stateOf.get(need) ?? []);
}

function isBuilt(state: ProjectState): boolean {
  return state === 'Success';
}

function isLost(state: ProjectState): boolean {
  return state === 'Failure' || state === 'Skipped' || state === 'Canceled';
}

function groupState(states: readonly ProjectState[]): GroupState {
  if (states.some((state) => state === 'NotStarted' || state === 'InProgress')) return 'Dispatching';
  if (states.includes('Canceled')) return 'Canceled';
  return states.includes('Failure') ? 'Failed' : 'Complete';
}
