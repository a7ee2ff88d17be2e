export { AccountsModule } from './accounts.module.js';
export { type FirstPerson, LoginService } from './login.service.js';
export { ACCOUNTS_ENTITIES, ACCOUNTS_MIGRATIONS } from './persistence/index.js';
export type { Person } from './person.js';
