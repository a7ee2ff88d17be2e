import { mergeConfig, renderTemplate } from './merge-config.js';

describe('a service configuration', () => {
  it('takes what user.toml says over the default, table by table', () => {
    const merged = mergeConfig(
      { shards: [], datastore: { host: 'db', pool_size: 4 } },
      { shards: [0, 1], datastore: { pool_size: 8 } },
    );
    expect(merged).toEqual({ shards: [0, 1], datastore: { host: 'db', pool_size: 8 } });
  });

  it('fills templates, and leaves nothing for a key that is not there', () => {
    const values = { cfg: { http: { port: 80 } }, sys: { hostname: 'ip-10-0-0-45' }, pkg: { path: '/p' } };
    expect(
      renderTemplate('listen {{cfg.http.port}}; {{ sys.hostname }}; {{pkg.path}}; {{cfg.none}};', values),
    ).toBe('listen 80; ip-10-0-0-45; /p; ;');
  });

  it('writes seconds as milliseconds where a program of others waits', () => {
    const values = { cfg: { wait: 60 }, sys: {}, pkg: {} };
    expect(renderTemplate('proxy_read_timeout {{ms cfg.wait}}; {{ms cfg.none}}', values)).toBe(
      'proxy_read_timeout 60000ms; ',
    );
  });
});
