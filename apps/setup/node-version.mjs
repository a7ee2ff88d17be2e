import { StepFailure } from './runner/step-failure.mjs';

/** First version with everything that the set-up itself uses; what it installs runs on the pinned LTS. */
const oldest = { major: 20, minor: 11 };

/**
 * @param {string} version Such as `20.11.1`.
 * @throws {StepFailure} when it is too old.
 */
export function requireNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  throw new StepFailure(
    `SimSup needs Node.js ${oldest.major}.${oldest.minor} or newer to set itself up; this is ${version}. ` +
      'Install a current one from https://nodejs.org and try again.',
  );
}
