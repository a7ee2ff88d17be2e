import type { ProjectState } from '../wire/job-messages.js';
import { groupProgress } from './group-progress.js';

const needs = new Map([
  ['acme/api', new Set(['acme/db', 'core/glibc'])],
  ['acme/web', new Set(['acme/api'])],
]);
const progress = (states: Record<string, ProjectState>) =>
  groupProgress(
    Object.entries(states).map(([name, state]) => ({ name, state })),
    (name) => needs.get(name) ?? new Set(),
  );

describe('a group of builds', () => {
  it('begins with what needs nothing in the group', () => {
    expect(progress({ 'acme/web': 'NotStarted', 'acme/api': 'NotStarted', 'acme/db': 'NotStarted' })).toEqual(
      {
        ready: ['acme/db'],
        skipped: [],
        state: 'Dispatching',
      },
    );
  });

  it('goes on with what has all that it needs', () => {
    const { ready } = progress({ 'acme/web': 'NotStarted', 'acme/api': 'NotStarted', 'acme/db': 'Success' });
    expect(ready).toEqual(['acme/api']);
  });

  it('waits for what is being built', () => {
    const { ready, state } = progress({ 'acme/api': 'NotStarted', 'acme/db': 'InProgress' });
    expect({ ready, state }).toEqual({ ready: [], state: 'Dispatching' });
  });

  it('skips all that depends on a failure, directly or not, and fails', () => {
    expect(progress({ 'acme/web': 'NotStarted', 'acme/api': 'NotStarted', 'acme/db': 'Failure' })).toEqual({
      ready: [],
      skipped: ['acme/api', 'acme/web'],
      state: 'Failed',
    });
  });

  it.each<[Record<string, ProjectState>, string]>([
    [{ 'acme/db': 'Success' }, 'Complete'],
    [{ 'acme/db': 'Success', 'acme/api': 'Failure' }, 'Failed'],
    [{ 'acme/db': 'Success', 'acme/api': 'Canceled' }, 'Canceled'],
    [{ 'acme/db': 'Skipped' }, 'Complete'],
  ])('with %p ends as %s', (states, state) => {
    expect(progress(states).state).toBe(state);
  });
});
