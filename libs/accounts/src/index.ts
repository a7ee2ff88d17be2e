export { AccountMail } from './account-mail.port.js';
export { AccountsModule } from './accounts.module.js';
export { Invitations } from './invitations/invitations.service.js';
export { type FirstPerson, LoginService } from './login.service.js';
export { People } from './people/people.service.js';
export { Teams } from './people/teams.service.js';
export { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from './persistence/index.js';
export type { Person } from './person.js';
export { SignInService } from './sign-in/sign-in.service.js';
