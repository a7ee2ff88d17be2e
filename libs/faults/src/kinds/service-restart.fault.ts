import { z } from 'zod';
import type { FaultKind } from '../fault-kind.js';
import { nodeParameter, serviceParameter, supervisorParameter } from './parameter-schemas.js';
import { bringUp, requireUp, stopService } from './supervised-service.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the service runs'),
  service: serviceParameter.describe(
    'Service as its supervisor names it, for example core/builder-sessionsrv',
  ),
  by: supervisorParameter,
});
type Parameters = z.infer<typeof parametersSchema>;

/**
 * Somebody restarted a service: what it had only in memory is lost, and nothing brings that back. The inverse sees to
 * it that the service runs.
 */
export const serviceRestartFault: FaultKind<Parameters, object> = {
  name: 'service.restart',
  title: 'A service was restarted through its supervisor',
  parameters: parametersSchema,
  before: z.object({}),
  capabilities: [],

  plan({ node, service, by }) {
    const verbs = by === 'hab' ? ['hab sup stop', 'hab sup start'] : ['systemctl stop', 'systemctl start'];
    return {
      summary: `On ${node}, ${service} is restarted`,
      steps: verbs.map((verb) => `${verb} ${service}`),
      targets: [node],
    };
  },

  async observe(context, parameters) {
    await requireUp(context, parameters);
    return {};
  },

  async apply(context, parameters) {
    await stopService(context, parameters);
    await bringUp(context, parameters, 'fault.apply-failed');
  },

  revert: (context, parameters) => bringUp(context, parameters, 'fault.revert-failed'),
};
