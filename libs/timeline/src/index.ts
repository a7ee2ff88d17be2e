export { ImpactBroadcast } from './live/impact-broadcast.js';
export { LiveServer } from './live/live-server.js';
export { Nudges } from './live/nudges.js';
export { Audience, type LivePerson, SocketLogin } from './live/ports.js';
export { isSealed, maySee } from './may-see.js';
export { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS } from './persistence/index.js';
export {
  TerminalDoor,
  type TerminalHandle,
  type TerminalRequest,
  type TerminalSink,
} from './terminal/terminal-door.port.js';
export { TimelineModule } from './timeline.module.js';
export { type ReadRequest, TimelineService } from './timeline.service.js';
export type { Viewer } from './viewer.js';
