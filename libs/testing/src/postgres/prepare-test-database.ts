import { TestDatabase, type TestSchema } from './test-database.js';

/** The database of a test file, from its first `beforeAll` on. */
export interface PreparedDatabase {
  readonly url: string;
  readonly source: TestDatabase['source'];
}

/** First run of a cold machine: initdb, start, migrate, clone. */
const PREPARE_TIMEOUT_MS = 60_000;

/**
 * Call it once at the top of a `*.int-spec.ts`: gives the file a database of its own. It is not removed when the file
 * ends: hooks run in the order in which they are written, so what the file has started still works on it.
 */
export function prepareTestDatabase(schema: TestSchema): PreparedDatabase {
  let database: TestDatabase | undefined;
  const ready = (): TestDatabase => {
    if (!database) throw new Error('the test database is there within tests and hooks only');
    return database;
  };
  beforeAll(async () => {
    database = await TestDatabase.create(schema);
  }, PREPARE_TIMEOUT_MS);
  afterAll(() => database?.close());
  return {
    get url() {
      return ready().url;
    },
    get source() {
      return ready().source;
    },
  };
}
