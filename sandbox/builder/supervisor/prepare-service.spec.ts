import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { NodeUser } from './node-user.js';
import { prepareService } from './prepare-service.js';

const ROOT: NodeUser = { name: 'root', uid: 0, gid: 0 };
const HAB: NodeUser = { name: 'hab', uid: 1001, gid: 1001 };

describe('a service before its start', () => {
  let root = '';
  let given: Map<string, string>;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'node-'));
    given = new Map();
    write('pkg/default.toml', 'port = 80\n');
    write('pkg/config/nginx.conf', 'listen {{cfg.port}}; root {{pkg.path}}/app;');
    write('pkg/hooks/run', '#!/bin/sh\nexec {{pkg.path}}/bin/web {{pkg.svc_config_path}}\n');
    mkdirSync(join(root, 'svc'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  const prepare = (user: NodeUser) => {
    const ident = { origin: 'core', name: 'web', version: '1', release: '20171117015234' };
    const paths = { home: join(root, 'svc/web'), packageDir: join(root, 'pkg'), ident };
    prepareService(paths, user, (path, { name }) => given.set(path.slice(root.length + 1), name));
  };

  it('has its hooks and its configuration written for the release that runs', () => {
    prepare(HAB);
    expect(readFileSync(join(root, 'svc/web/config/nginx.conf'), 'utf8')).toBe(
      `listen 80; root ${root}/pkg/app;`,
    );
    expect(readFileSync(join(root, 'svc/web/hooks/run'), 'utf8')).toContain(
      `exec ${root}/pkg/bin/web ${root}/svc/web/config`,
    );
  });

  it('is configured by its package, by user.toml, and over both by what its group was told', () => {
    write('pkg/default.toml', 'port = 80\nworkers = 1\nname = "web"\n');
    write('svc/web/user.toml', 'port = 81\nworkers = 2\n');
    write('svc/web/gossip.toml', 'port = 82\n');
    prepare(HAB);
    const config = readFileSync(join(root, 'svc/web/config/config.toml'), 'utf8');
    expect(config).toContain('port = 82');
    expect(config).toContain('workers = 2');
    expect(config).toContain('name = "web"');
  });

  it('owns as its own user what had to be made, and nothing that was there', () => {
    prepare(HAB);
    expect(given.get('svc/web/var')).toBe('hab');
    given.clear();
    rmSync(join(root, 'svc/web/var'), { recursive: true });
    prepare(ROOT);
    expect([...given]).toEqual([['svc/web/var', 'root']]);
  });

  it('loses a hook that its release does not have any more', () => {
    prepare(HAB);
    writeFileSync(join(root, 'svc/web/hooks/init'), 'exit 1\n');
    prepare(HAB);
    expect(readdirSync(join(root, 'svc/web/hooks'))).toEqual(['run']);
  });
});
