export { CalendarFeeds } from './calendar/calendar-feeds.service.js';
export { ROTA_ENTITIES, ROTA_MIGRATIONS } from './persistence/index.js';
export { RotaModule } from './rota.module.js';
export { RotaDirectory, type RotaPerson, type RotaTeam } from './rota-directory.port.js';
export { type OnCallPerson, Rotas } from './rotas.service.js';
