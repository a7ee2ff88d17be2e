import { CreateInjections1763600300000 } from './1763600300000-create-injections.js';
import { CountInjections1763700100000 } from './1763700100000-count-injections.js';
import { InjectionEntity } from './injection.entity.js';

export { TypeormInjectionLedger } from './typeorm-injection-ledger.js';

export const FAULTS_ENTITIES = [InjectionEntity];
export const FAULTS_MIGRATIONS = [CreateInjections1763600300000, CountInjections1763700100000];
