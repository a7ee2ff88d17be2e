import { CreateAccounts1763600200000 } from './1763600200000-create-accounts.js';
import { AccessTokenEntity, LoginLinkEntity, LoginSessionEntity } from './credential.entity.js';
import { PersonEntity } from './person.entity.js';

export const ACCOUNTS_ENTITIES = [PersonEntity, LoginLinkEntity, LoginSessionEntity, AccessTokenEntity];
export const ACCOUNTS_MIGRATIONS = [CreateAccounts1763600200000];
