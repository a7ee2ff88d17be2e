/**
 * How a part ended.
 * @typedef {object} PartResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} elapsedMs
 * @property {string} [remark]  Why it failed, where the numbers do not say.
 */

/**
 * The fields of Jest's `--json` report that we read.
 * @typedef {{numPassedTests: number, numFailedTests: number, numTotalTests: number, numPendingTests: number, numRuntimeErrorTestSuites: number}} JestReport
 */

/**
 * Numbers of a suite. A file that could not even be run counts as one failure, and so does a suite that
 * ended badly, or without any test, although no test failed: what did not run has not passed. Pure.
 * @param {{report: JestReport | undefined, status: number, timedOut: boolean, filtered: boolean}} run
 * @returns {{passed: number, failed: number, remark?: string}}
 */
export function suiteNumbers({ report, status, timedOut, filtered }) {
  if (timedOut)
    return { passed: report?.numPassedTests ?? 0, failed: 1, remark: 'took too long and was ended' };
  if (!report) return { passed: 0, failed: 1, remark: 'Jest ended without a report' };
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (failed > 0) return { passed, failed };
  if (report.numPendingTests > 0)
    return { passed, failed: report.numPendingTests, remark: `${report.numPendingTests} skipped` };
  if (report.numTotalTests === 0 && !filtered) return { passed, failed: 1, remark: 'has no tests' };
  if (status !== 0) return { passed, failed: 1, remark: `Jest ended with status ${status}` };
  return { passed, failed };
}

/** @param {PartResult[]} results */
export function sumResults(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return { passed, failed, lastLine: `${passed} passed, ${failed} failed` };
}
