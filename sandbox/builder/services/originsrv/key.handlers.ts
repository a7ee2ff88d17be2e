import type { KeyMessages } from '../wire/key-messages.js';
import type { MessageHandlers } from '../wire/message-handlers.js';
import { found } from './found.js';
import type { KeyRepository } from './key.repository.js';

/** How originsrv answers about keys. */
export function keyHandlers(keys: Pick<KeyRepository, 'secretKey'>): MessageHandlers<KeyMessages> {
  return {
    originSecretKeyGet: async ({ originName }) =>
      found(await keys.secretKey(originName), 'or:secret-key-get:1'),
  };
}
