import { z } from 'zod';
import type { FaultKind } from '../fault-kind.js';
import { nodeParameter, serviceParameter, supervisorParameter } from './parameter-schemas.js';
import { bringUp, requireUp, stopService } from './supervised-service.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the service runs'),
  service: serviceParameter.describe('Service as its supervisor names it, for example core/builder-router'),
  by: supervisorParameter,
});
type Parameters = z.infer<typeof parametersSchema>;

/** Somebody stopped a service through its own supervisor, which therefore lets it be. The inverse starts it. */
export const serviceStopFault: FaultKind<Parameters, object> = {
  name: 'service.stop',
  title: 'A service was stopped through its supervisor',
  parameters: parametersSchema,
  before: z.object({}),
  capabilities: [],

  plan({ node, service, by }) {
    return {
      summary: `On ${node}, ${service} is stopped`,
      steps: [by === 'hab' ? `hab sup stop ${service}` : `systemctl stop ${service}`],
      targets: [node],
    };
  },

  async observe(context, parameters) {
    await requireUp(context, parameters);
    return {};
  },

  apply: stopService,

  revert: (context, parameters) => bringUp(context, parameters, 'fault.revert-failed'),
};
