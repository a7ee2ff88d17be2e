import { Module } from '@nestjs/common';
import { ImpactBroadcast } from './live/impact-broadcast.js';
import { Nudges } from './live/nudges.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { TimelineService } from './timeline.service.js';

/**
 * The record. Needs the global StoreModule. The live server is provided by whoever binds its ports, as a provider
 * beside them: `providers: [LiveServer, { provide: Audience, useClass: … }, …]`.
 */
@Module({
  providers: [ImpactBroadcast, Nudges, TimelineService, TimelineRepository],
  exports: [ImpactBroadcast, Nudges, TimelineService, TimelineRepository],
})
export class TimelineModule {}
