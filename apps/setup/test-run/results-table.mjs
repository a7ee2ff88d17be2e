import { formatElapsed } from '../runner/step-lines.mjs';

/** @typedef {import('./sum-results.mjs').PartResult} PartResult */

const headings = ['Part', 'Result', 'Passed', 'Failed', 'Time', ''];

/**
 * Parts, numbers and times as aligned lines. Pure.
 * @param {PartResult[]} results
 */
export function resultsTable(results) {
  const rows = [headings, ...results.map(rowOf)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const numeric = new Set([2, 3, 4]);
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {PartResult} result */
const rowOf = (result) => [
  result.name,
  result.failed === 0 ? '✔ passed' : '✖ failed',
  String(result.passed),
  String(result.failed),
  formatElapsed(result.elapsedMs),
  result.remark ?? '',
];
