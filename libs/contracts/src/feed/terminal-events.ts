import { z } from 'zod';
import { feedEvent } from './envelope.js';

/** A responder opened a terminal; it is recorded. */
export const terminalOpened = feedEvent(
  'terminal.opened',
  z.object({
    terminalId: z.string().describe('Id of the terminal'),
    by: z.string().describe('Who did it'),
    node: z.string().describe('Name of the node'),
  }),
);
export const terminalClosed = feedEvent(
  'terminal.closed',
  z.object({
    terminalId: z.string().describe('Id of the terminal'),
    by: z.string().describe('Who did it'),
    reason: z.string().describe('Why'),
  }),
);
/** A command typed on a node has ended. `occurredAt` is when it began. */
export const commandRan = feedEvent(
  'command.ran',
  z.object({
    terminalId: z.string().describe('Id of the terminal'),
    by: z.string().describe('Who did it'),
    host: z.string().describe('Name of the host, as its shell says'),
    command: z.string().describe('What was typed'),
    exitStatus: z.number().int().nullable().describe('null when the shell did not say'),
    durationMs: z.number().describe('How long it ran'),
  }),
);
/** Somebody searched the logs of the stack in the web app; going on to older pages is no new search. */
export const logsSearched = feedEvent(
  'logs.searched',
  z.object({
    by: z.string().describe('Who did it'),
    text: z.string().nullable().describe('Words that were looked for'),
    nodes: z.array(z.string()).describe('Empty: all'),
    services: z.array(z.string()).describe('Empty: all'),
    found: z.number().int().describe('Lines on the first page'),
  }),
);
/** Somebody captured the state of a node before acting on it. */
export const evidenceCaptured = feedEvent(
  'evidence.captured',
  z.object({
    evidenceId: z.string().describe('Id of the capture'),
    by: z.string().describe('Who did it'),
    node: z.string().describe('Name of the node'),
    bytes: z.number().int().describe('Length of its text'),
    missing: z.array(z.string()).describe('Parts that could not be captured'),
  }),
);
/** The scripted responder has typed the last line of its attempt. */
export const scriptDone = feedEvent(
  'script.done',
  z.object({
    attempt: z.string().describe('Name of the fix or decoy'),
    typedAt: z.string().describe('When the last line was typed'),
  }),
);

export const terminalEvents = [
  terminalOpened,
  terminalClosed,
  commandRan,
  logsSearched,
  evidenceCaptured,
  scriptDone,
] as const;
