import { CreateTimeline1763600100000 } from './1763600100000-create-timeline.js';
import { TimelineCursorEntity, TimelineEventEntity } from './timeline.entity.js';

export { TIMELINE_CHANNEL, TimelineRepository } from './timeline.repository.js';

export const TIMELINE_ENTITIES = [TimelineCursorEntity, TimelineEventEntity];
export const TIMELINE_MIGRATIONS = [CreateTimeline1763600100000];
