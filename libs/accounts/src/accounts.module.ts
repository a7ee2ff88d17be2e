import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { ACCOUNTS_CLOCK } from './accounts-clock.js';
import { Invitations } from './invitations/invitations.service.js';
import { LoginService } from './login.service.js';
import { Identities } from './openid/identities.service.js';
import { OpenIdPeople } from './openid/openid-people.js';
import { OpenIdProvider } from './openid/openid-provider.js';
import { OpenIdSignIn } from './openid/openid-sign-in.service.js';
import { People } from './people/people.service.js';
import { Teams } from './people/teams.service.js';
import { CredentialRepository } from './persistence/credential.repository.js';
import { IdentityRepository } from './persistence/identity.repository.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { SignInThrottle } from './persistence/sign-in-throttle.js';
import { TeamRepository } from './persistence/team.repository.js';
import { OwnerCheck } from './sign-in/owner-check.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { SignInSettings } from './sign-in/sign-in-settings.js';

/** People and how they log in. Needs the global StoreModule, and bindings of AccountMail and SignInSettings. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is such a class
export class AccountsModule {
  static with({
    imports = [],
    providers = [],
  }: Pick<ModuleMetadata, 'imports' | 'providers'>): DynamicModule {
    const services = [
      LoginService,
      SignInService,
      OpenIdSignIn,
      OwnerCheck,
      Identities,
      Invitations,
      People,
      Teams,
    ];
    return {
      module: AccountsModule,
      imports,
      providers: [
        ...providers,
        ...services,
        PersonRepository,
        CredentialRepository,
        InvitationRepository,
        TeamRepository,
        IdentityRepository,
        OpenIdProvider,
        OpenIdPeople,
        SignInThrottle,
        { provide: ACCOUNTS_CLOCK, useClass: SystemClock },
      ],
      exports: [...services, SignInSettings],
    };
  }
}
