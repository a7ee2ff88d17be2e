import { readFileSync } from 'node:fs';
import { clientTypes } from './client-types.mjs';

describe('the types of the API client', () => {
  const document = JSON.parse(readFileSync('docs/api/openapi.json', 'utf8'));

  it('are those of the description; if not, run: node apps/setup/jobs/write-schemas.mjs', async () => {
    expect(readFileSync('libs/api-client/src/paths.ts', 'utf8')).toBe(await clientTypes(document));
    // The compiler's own printer writes ten thousand lines: seconds where others work too.
  }, 60_000);
});
