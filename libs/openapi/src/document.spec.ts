import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { apiDocument } from './document.js';
import { undescribed } from './fakes/undescribed.js';

describe('the description of the API', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const document = JSON.parse(JSON.stringify(apiDocument(version)));

  it('is what the contracts say; if not, run: node apps/setup/jobs/write-schemas.mjs', () => {
    expect(JSON.parse(readFileSync('docs/api/openapi.json', 'utf8'))).toEqual(document);
  });

  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('describes every property, every parameter and every operation', () => {
    expect(undescribed(document)).toEqual([]);
  });

  it('gives every operation a name of its own', () => {
    const ids = [...JSON.stringify(document.paths).matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(80);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names the header that a session needs to change something, and asks it of no token', () => {
    expect(document.paths['/api/teams'].post.security).toEqual([{ token: [] }, { session: [], request: [] }]);
    expect(document.paths['/api/teams'].get.security).toEqual([{ token: [] }, { session: [] }]);
    expect(document.paths['/api/sign-in'].post.security).toEqual([]);
  });
});
