import { CreateRotas1763600600000 } from './1763600600000-create-rotas.js';
import { CalendarFeedEntity, RotaEntity, RotaOverrideEntity } from './rota.entity.js';

export const ROTA_ENTITIES = [RotaEntity, RotaOverrideEntity, CalendarFeedEntity];
export const ROTA_MIGRATIONS = [CreateRotas1763600600000];
