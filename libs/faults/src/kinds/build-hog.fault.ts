import { z } from 'zod';
import { durationMs } from '#contracts';
import { lastsParameter } from './parameter-schemas.js';
import { COMPILE_UNIT_MS, planBuildFault, planBuildShape } from './plan-build.js';

const parametersSchema = z.strictObject({
  ...planBuildShape,
  megabytes: z.number().int().min(50).max(2_000).describe('Memory that the build asks for'),
  grows: lastsParameter
    .optional()
    .describe('Over how long it asks for it, little by little; at once when left out'),
  holds: z.number().int().min(10).max(600).default(300).describe('Seconds for which it keeps it'),
});

/**
 * Many small processes: none of them is the largest on a worker, so it is the worker that the kernel ends, and its
 * supervisor. Each is larger than a login session (10 MB), so that people can still look around.
 */
const UNIT_MEGABYTES = 9;

/**
 * A build that wants more memory than a worker has. Each unit has something left to do after its sleep, since bash turns
 * into the last command of a subshell, and what it held would be gone.
 */
export const buildHogFault = planBuildFault({
  name: 'build.hog',
  title: 'A build eats more memory than its worker has',
  parameters: parametersSchema,
  summary: ({ package: project, megabytes }) =>
    `A build of ${project} takes ${megabytes} MB of its worker's memory`,
  doBuild: ({ megabytes, grows, holds }) => {
    const units = Math.ceil(megabytes / UNIT_MEGABYTES);
    const pause = grows === undefined ? 0 : Math.ceil(durationMs(grows) / COMPILE_UNIT_MS / units);
    return `do_build() {
  # All units at once: one after the other took far too long.
  for unit in {1..${units}}; do${pause === 0 ? '' : `\n    compile ${pause}`}
    (object=$(head -c ${UNIT_MEGABYTES}000000 /dev/zero | tr '\\0' x); sleep ${holds}; unset object) &
  done
  wait
}`;
  },
});
