import { jobId } from './job-id.js';

describe('jobId', () => {
  it('is the same for the same name and key, on every server', () => {
    expect(jobId('practice.inject', 'abc')).toBe('7f64f400-0c8c-8373-87a6-176750b08e32');
  });

  it('differs when the name or the key does', () => {
    const ids = [jobId('a', 'bc'), jobId('ab', 'c'), jobId('a', 'bd'), jobId('b', 'bc')];
    expect(new Set(ids).size).toBe(4);
  });

  it('is a UUID', () => {
    expect(jobId('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
