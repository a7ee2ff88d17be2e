import type { JobMessages } from './job-messages.js';
import { jobMessageIds } from './job-messages.js';
import type { OriginMessages } from './origin-messages.js';
import { originMessageIds } from './origin-messages.js';
import type { ProtocolName } from './protocol.js';
import type { SessionMessages } from './session-messages.js';
import { sessionMessageIds } from './session-messages.js';

/** Every request between services, with its reply. */
export interface Messages extends SessionMessages, OriginMessages, JobMessages {}

export type MessageId = keyof Messages;

const protocolByMessage = new Map<string, ProtocolName>([
  ...sessionMessageIds.map((id): [string, ProtocolName] => [id, 'SessionSrv']),
  ...originMessageIds.map((id): [string, ProtocolName] => [id, 'OriginSrv']),
  ...jobMessageIds.map((id): [string, ProtocolName] => [id, 'JobSrv']),
]);

/** The protocol that a message belongs to. */
export function protocolOf(id: MessageId): ProtocolName {
  return protocolByMessage.get(id) as ProtocolName;
}
