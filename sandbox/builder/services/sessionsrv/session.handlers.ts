import { randomBytes } from 'node:crypto';
import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { Session, SessionMessages } from '../wire/session-messages.js';
import { accountHandlers } from './account.handlers.js';
import type { AccountRepository } from './account.repository.js';
import { type LoginProvider, ProviderFailure, type ProviderUser } from './login-provider.client.js';
import type { SessionStore } from './session-store.js';

/** Tells session tokens from the personal tokens of the login provider. */
const SESSION_TOKEN_PREFIX = '_bldr_';

export interface SessionHandlersOptions {
  readonly accounts: AccountRepository;
  readonly provider: LoginProvider;
  readonly sessions: SessionStore;
  readonly buildWorkers: readonly string[];
}

/** How sessionsrv answers. */
export function sessionHandlers(options: SessionHandlersOptions): MessageHandlers<SessionMessages> {
  const { accounts, provider, sessions } = options;

  const open = async (user: ProviderUser, token: string): Promise<Session> => {
    const { id, name, email } = await accounts.findOrCreate(user.login, user.email);
    const session = { id, name, email, token, isBuildWorker: options.buildWorkers.includes(name) };
    sessions.put(session);
    return session;
  };

  const asked = async <T>(answer: Promise<T>, tag: string): Promise<T> => {
    try {
      return await answer;
    } catch (cause) {
      if (cause instanceof ProviderFailure) throw new NetError('BAD_REMOTE_REPLY', tag, { cause });
      throw cause;
    }
  };

  return {
    ...accountHandlers(accounts),

    sessionCreate: async ({ code }) => {
      const token = await asked(provider.tokenForCode(code), 'net:session-create:2');
      const user = token && (await asked(provider.userOfToken(token), 'net:session-create:2'));
      if (!user) throw new NetError('ACCESS_DENIED', 'net:session-create:1');
      return open(user, `${SESSION_TOKEN_PREFIX}${randomBytes(24).toString('base64url')}`);
    },

    // A personal token has no session at first; the provider says whose it is.
    sessionGet: async ({ token }) => {
      const session = sessions.get(token);
      if (session !== undefined) return session;
      const isSessionToken = token.startsWith(SESSION_TOKEN_PREFIX);
      const user = isSessionToken ? undefined : await asked(provider.userOfToken(token), 'net:session-get:2');
      if (user === undefined) throw new NetError('SESSION_EXPIRED', 'ss:session-get:0');
      return open(user, token);
    },
  };
}
