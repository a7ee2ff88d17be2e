import { z } from 'zod';
import { planBuildFault, planBuildShape } from './plan-build.js';

const parametersSchema = z.strictObject({
  ...planBuildShape,
  megabytes: z.number().int().min(50).max(2_000).describe('Memory that the build asks for'),
  holds: z.number().int().min(10).max(600).default(300).describe('Seconds for which it keeps it'),
});

/** Many small processes: none of them is the largest on a worker, so it is not the build that the kernel ends. */
const UNIT_MEGABYTES = 3;

/** A build that wants more memory than a worker has. */
export const buildHogFault = planBuildFault({
  name: 'build.hog',
  title: 'A build eats more memory than its worker has',
  parameters: parametersSchema,
  summary: ({ package: project, megabytes }) =>
    `A build of ${project} takes ${megabytes} MB of its worker's memory`,
  doBuild: ({ megabytes, holds }) => `do_build() {
  # All units at once: one after the other took far too long.
  for unit in {1..${Math.ceil(megabytes / UNIT_MEGABYTES)}}; do
    (object=$(head -c ${UNIT_MEGABYTES}000000 /dev/zero | tr '\\0' x); sleep ${holds}) &
  done
  wait
}`,
});
