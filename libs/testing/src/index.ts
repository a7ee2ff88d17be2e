export { FakeClock } from './fake-clock.js';
export { FakeInjectionLedger } from './faults/fake-injection-ledger.js';
export { aNewEvent, aStoredEvent, FEED_EVENT_TYPES } from './feed-event-builder.js';
export { type PreparedDatabase, prepareTestDatabase } from './postgres/prepare-test-database.js';
export { TestDatabase, type TestSchema } from './postgres/test-database.js';
export * from './sandbox/index.js';
