import { Module } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { ACCOUNTS_CLOCK } from './accounts-clock.js';
import { LoginService } from './login.service.js';
import { CredentialRepository } from './persistence/credential.repository.js';
import { PersonRepository } from './persistence/person.repository.js';

/** People and how they log in. Needs the global StoreModule. */
@Module({
  providers: [
    LoginService,
    PersonRepository,
    CredentialRepository,
    { provide: ACCOUNTS_CLOCK, useClass: SystemClock },
  ],
  exports: [LoginService],
})
export class AccountsModule {}
