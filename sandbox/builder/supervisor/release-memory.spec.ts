import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReleaseMemory } from './release-memory.js';
import { parseServiceSpec } from './service-spec.js';

const RELEASE = { origin: 'core', name: 'web', version: '1', release: '20171027084253' };

describe('the release that a service begins with', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hab-'));
    mkdirSync(join(root, 'pkgs/core/web/1/20171027084253'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const memory = (ident = 'core/web', strategy = 'at-once') =>
    new ReleaseMemory(root, parseServiceSpec(`ident = "${ident}"\nupdate_strategy = "${strategy}"\n`));

  it('is the one that ran last', () => {
    expect(memory().recall()).toBeUndefined();
    memory().remember(RELEASE);
    expect(memory().recall()).toEqual(RELEASE);
  });

  it('is another one when that is not installed any more', () => {
    memory().remember(RELEASE);
    rmSync(join(root, 'pkgs'), { recursive: true });
    expect(memory().recall()).toBeUndefined();
  });

  it.each([
    ['core/web', 'none'],
    ['core/web/2', 'at-once'],
  ])('is not bound to it for %s with strategy %s', (ident, strategy) => {
    memory().remember(RELEASE);
    expect(memory(ident, strategy).recall()).toBeUndefined();
  });
});
