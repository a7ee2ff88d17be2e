import { resultsTable } from './results-table.mjs';
import { suiteNumbers, sumResults } from './sum-results.mjs';

const report = (over: object = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numTotalTests: 5,
  numPendingTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...over,
});
const run = (over: object = {}) => ({
  report: report(),
  status: 0,
  timedOut: false,
  filtered: false,
  ...over,
});

describe('numbers of a suite', () => {
  it('are those of its report', () => {
    expect(suiteNumbers(run())).toEqual({ passed: 5, failed: 0 });
    expect(suiteNumbers(run({ report: report({ numFailedTests: 2 }), status: 1 }))).toEqual({
      passed: 5,
      failed: 2,
    });
  });

  it('count a file that could not be run as a failure', () => {
    expect(suiteNumbers(run({ report: report({ numRuntimeErrorTestSuites: 1 }), status: 1 })).failed).toBe(1);
  });

  it.each([
    ['without a report', { report: undefined }, 'Jest ended without a report'],
    ['without a test', { report: report({ numPassedTests: 0, numTotalTests: 0 }) }, 'has no tests'],
    ['badly although no test failed', { status: 1 }, 'Jest ended with status 1'],
    ['because it took too long', { timedOut: true }, 'took too long and was ended'],
  ])('count a suite as failed that ended %s', (_, over, remark) => {
    expect(suiteNumbers(run(over))).toMatchObject({ failed: 1, remark });
  });

  it('count tests that were skipped as a failure, since what did not run has not passed', () => {
    expect(suiteNumbers(run({ report: report({ numPendingTests: 2, numTotalTests: 7 }) }))).toMatchObject({
      failed: 2,
      remark: '2 skipped',
    });
  });

  it('allow a suite without tests when a pattern chose none', () => {
    const none = report({ numPassedTests: 0, numTotalTests: 0 });
    expect(suiteNumbers(run({ report: none, filtered: true })).failed).toBe(0);
  });
});

describe('the end of a test run', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0, elapsedMs: 9_000 },
    { name: 'unit', passed: 120, failed: 3, elapsedMs: 65_000, remark: 'Jest ended with status 1' },
  ];

  it('is one line with the sums', () => {
    expect(sumResults(results).lastLine).toBe('121 passed, 3 failed');
    expect(sumResults([]).lastLine).toBe('0 passed, 0 failed');
  });

  it('shows each part in a table', () => {
    expect(resultsTable(results).split('\n')).toEqual([
      'Part   Result    Passed  Failed       Time',
      'types  ✔ passed       1       0      9.0 s',
      'unit   ✖ failed     120       3  1 min 5 s  Jest ended with status 1',
    ]);
  });
});
