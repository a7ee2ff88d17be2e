import { StepFailure } from '../runner/step-failure.mjs';

const gib = 1024 ** 3;

/** The product itself, Postgres and one sandbox of the largest stack (900 MiB by design). */
const neededMemoryBytes = 2 * gib;
/** With a warm sandbox beside the one in use, and room to build. */
const comfortableMemoryBytes = 3.5 * gib;
/** Images and the build cache of one stack take about 1.5 GiB. */
const neededDiskBytes = 1 * gib;
const comfortableDiskBytes = 4 * gib;

/**
 * Pure.
 * @param {{memoryBytes: number, diskBytes: number}} room
 * @returns {{detail: string, warnings: string[]}}
 * @throws {StepFailure} when there is not enough to run at all.
 */
export function judgeRoom({ memoryBytes, diskBytes }) {
  const memory = inGib(memoryBytes);
  const disk = inGib(diskBytes);
  if (memoryBytes < neededMemoryBytes) {
    throw new StepFailure(
      `The Docker engine may use ${memory} of memory, but SimSup needs 2 GiB; give it more, then try again.`,
    );
  }
  if (diskBytes < neededDiskBytes) {
    throw new StepFailure(
      `Only ${disk} of disk are free, but SimSup needs 1 GiB; free some, then try again.`,
    );
  }
  const warnings = [];
  if (memoryBytes < comfortableMemoryBytes)
    warnings.push(`${memory} of memory is tight: run one practice at a time.`);
  if (diskBytes < comfortableDiskBytes)
    warnings.push(`${disk} of free disk is tight: a first build takes about 2 GiB.`);
  return { detail: `${memory} memory, ${disk} disk free`, warnings };
}

/** @param {number} bytes */
const inGib = (bytes) => `${(bytes / gib).toFixed(1)} GiB`;
