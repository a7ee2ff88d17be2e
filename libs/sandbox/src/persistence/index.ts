import { CreateSandboxes1763600250000 } from './1763600250000-create-sandboxes.js';
import { RecordingChunkEntity, RecordingEntity } from './recording.entity.js';
import { SandboxEntity } from './sandbox.entity.js';

export { AdvisorySandboxClaims } from './advisory-sandbox-claims.js';
export { TypeormRecordingStore } from './typeorm-recording-store.js';
export { TypeormSandboxStore } from './typeorm-sandbox-store.js';

export const SANDBOX_ENTITIES = [SandboxEntity, RecordingEntity, RecordingChunkEntity];
export const SANDBOX_MIGRATIONS = [CreateSandboxes1763600250000];
