import { StepFailure } from '../runner/step-failure.mjs';

/**
 * @param {string | undefined} text
 * @returns {number | undefined}
 * @throws {StepFailure} when it is no port.
 */
export function parsePort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StepFailure(`--port takes a number from 1 to 65535, not "${text}".`);
}
