import type { IntegrationMessages } from '../wire/integration-messages.js';
import type { MessageHandlers } from '../wire/message-handlers.js';
import { mustBe } from './found.js';
import type { IntegrationRepository } from './integration.repository.js';

/** How originsrv answers about integrations. */
export function integrationHandlers(
  integrations: IntegrationRepository,
): MessageHandlers<IntegrationMessages> {
  return {
    originIntegrationList: async ({ originName }) => ({ integrations: await integrations.list(originName) }),

    originIntegrationPut: async ({ body, ...integration }) => {
      await integrations.put(integration, body);
      return null;
    },

    originIntegrationDelete: async (integration) => {
      mustBe(await integrations.remove(integration), 'or:integration-delete:1');
      return null;
    },
  };
}
