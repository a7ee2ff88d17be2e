import { z } from 'zod';
import { durationMs } from '#contracts';
import { lastsParameter } from './parameter-schemas.js';
import { COMPILE_UNIT_MS, planBuildFault, planBuildShape } from './plan-build.js';

const parametersSchema = z.strictObject({
  ...planBuildShape,
  lasts: lastsParameter.describe('How long the build takes'),
});

/** A build that takes long, and is well. */
export const buildLongFault = planBuildFault({
  name: 'build.long',
  title: 'A build takes long',
  parameters: parametersSchema,
  summary: ({ package: project, lasts }) => `A build of ${project} takes ${lasts}`,
  doBuild: ({ lasts }) => `do_build() {
  compile ${Math.ceil(durationMs(lasts) / COMPILE_UNIT_MS)}
}`,
});
