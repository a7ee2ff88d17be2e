import type { KeyMessages, NewKey } from '../wire/key-messages.js';
import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import { found } from './found.js';
import type { KeyRepository } from './key.repository.js';

/** How originsrv answers about keys. */
export function keyHandlers(keys: KeyRepository): MessageHandlers<KeyMessages> {
  const create = async (kind: 'public' | 'secret', key: NewKey): Promise<null> => {
    const isNew = await keys.create(kind, key);
    if (!isNew) throw new NetError('ENTITY_CONFLICT', `or:${kind}-key-create:1`);
    return null;
  };

  return {
    originPublicKeyList: async ({ originName }) => ({ revisions: await keys.revisions(originName) }),

    originPublicKeyGet: async ({ originName, revision }) =>
      found(await keys.publicKey(originName, revision), 'or:public-key-get:1'),

    originPublicKeyCreate: (key) => create('public', key),
    originSecretKeyCreate: (key) => create('secret', key),

    originSecretKeyGet: async ({ originName }) =>
      found(await keys.secretKey(originName), 'or:secret-key-get:1'),
  };
}
