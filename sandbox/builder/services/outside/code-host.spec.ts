import { nextVersion } from './merge-journey.js';
import { PullRequests } from './pull-requests.js';

const PLAN = 'pkg_name=nano\npkg_version="2.8.0"\n';

function repository() {
  const clock = { nowMs: 0 };
  const files: Record<string, string> = {};
  const pulls = new PullRequests({
    repository: 'core/plans',
    files: { write: (_, path, text) => Object.assign(files, { [path]: text }) },
    checkMs: 2_000,
    now: () => clock.nowMs,
  });
  return { clock, files, pulls };
}

describe('pull requests on the code host', () => {
  it('are merged once their checks have passed, and change the repository', () => {
    const { clock, files, pulls } = repository();
    const pull = pulls.open('ada', 'update', { 'nano/plan.sh': PLAN });
    expect([pulls.checks(pull), pulls.merge(pull)]).toEqual(['pending', false]);
    clock.nowMs = 2_000;
    expect([pulls.checks(pull), pulls.merge(pull)]).toEqual(['success', true]);
    expect(files).toEqual({ 'nano/plan.sh': PLAN });
    expect(pulls.listOpen()).toEqual([]);
  });

  it('cannot be merged twice', () => {
    const { clock, pulls } = repository();
    const pull = pulls.open('ada', 'update', {});
    clock.nowMs = 2_000;
    expect([pulls.merge(pull), pulls.merge(pull)]).toEqual([true, false]);
  });

  it('fail their checks when a plan does not name what it makes, and stay open', () => {
    const { clock, files, pulls } = repository();
    const pull = pulls.open('ada', 'typo', { 'nano/plan.sh': 'pkg_nam=nano\n' });
    clock.nowMs = 60_000;
    expect([pulls.checks(pull), pulls.merge(pull)]).toEqual(['failure', false]);
    expect(files).toEqual({});
    expect(pulls.listOpen()).toEqual([pull]);
  });

  it('are found by number and by commit', () => {
    const { pulls } = repository();
    const [first, second] = [pulls.open('ada', 'one', {}), pulls.open('ada', 'two', {})];
    expect(pulls.find(second.number)).toBe(second);
    expect(pulls.findBySha(first.sha)).toBe(first);
  });
});

describe('an update of a plan', () => {
  it.each([
    ['pkg_version="2.8.0"', 'pkg_version="2.8.1"'],
    ['pkg_version="4.3"', 'pkg_version="4.4"'],
    ['pkg_version="1.0.2g"', 'pkg_version="1.0.3g"'],
    ['pkg_version="9b"', 'pkg_version="10b"'],
  ])('turns %s into %s', (before, after) => {
    expect(nextVersion(`pkg_name=nano\n${before}\n`)).toBe(`pkg_name=nano\n${after}\n`);
  });
});
