export { FakeConnection } from './fake-connection.js';
export { FakeLogStore, listenerOf } from './fake-log-store.js';
export { FakePty } from './fake-pty.js';
export { type CommandAnswer, type CommandScript, FakeSandboxEngine } from './fake-sandbox-engine.js';
export { InMemorySandboxClaims, InMemorySandboxStore } from './in-memory-sandbox-store.js';
export { aLeasedSandbox } from './leased-sandbox.js';
export { LineFeed } from './line-feed.js';
export { type ContractSubject, describeSandboxEngine } from './sandbox-engine.contract.js';
