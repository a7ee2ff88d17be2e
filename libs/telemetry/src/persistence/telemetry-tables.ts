import { CreateJourneyOutcomes1763600400000 } from './1763600400000-create-journey-outcomes.js';
import { JourneyOutcomeEntity } from './journey-outcome.entity.js';

export const TELEMETRY_ENTITIES = [JourneyOutcomeEntity];
export const TELEMETRY_MIGRATIONS = [CreateJourneyOutcomes1763600400000];
