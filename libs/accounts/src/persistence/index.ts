import { CreateAccounts1763600200000 } from './1763600200000-create-accounts.js';
import { AddLocalAccounts1763600210000 } from './1763600210000-add-local-accounts.js';
import { AddTimeZones1763700100400 } from './1763700100400-add-time-zones.js';
import { AddOpenId1764000200100 } from './1764000200100-add-openid.js';
import { OrderPeople1764000500200 } from './1764000500200-order-people.js';
import { AccessTokenEntity, LoginLinkEntity, LoginSessionEntity } from './credential.entity.js';
import { IdentityEntity, OpenIdAttemptEntity } from './identity.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { PasswordEntity, PersonEntity } from './person.entity.js';
import { TeamEntity, TeamMemberEntity } from './team.entity.js';

export const ACCOUNTS_ENTITIES = [
  PersonEntity,
  PasswordEntity,
  LoginLinkEntity,
  LoginSessionEntity,
  AccessTokenEntity,
  InvitationEntity,
  TeamEntity,
  TeamMemberEntity,
  IdentityEntity,
  OpenIdAttemptEntity,
];
export const ACCOUNTS_MIGRATIONS = [
  CreateAccounts1763600200000,
  AddLocalAccounts1763600210000,
  AddTimeZones1763700100400,
  AddOpenId1764000200100,
  OrderPeople1764000500200,
];
