import { CreateRotas1763600600000 } from './1763600600000-create-rotas.js';
import { CreateRotaConsents1764000300300 } from './1764000300300-create-rota-consents.js';
import { CalendarFeedEntity, RotaConsentEntity, RotaEntity, RotaOverrideEntity } from './rota.entity.js';

export const ROTA_ENTITIES = [RotaEntity, RotaOverrideEntity, CalendarFeedEntity, RotaConsentEntity];
export const ROTA_MIGRATIONS = [CreateRotas1763600600000, CreateRotaConsents1764000300300];
