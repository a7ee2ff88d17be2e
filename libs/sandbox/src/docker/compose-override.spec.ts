import { parse } from 'yaml';
import { outlineCompose } from '../stack/compose-outline.js';
import { bridgeName, bridgePrefix } from './bridge-names.js';
import { composeOverride } from './compose-override.js';

const compose = `
x-base: &base { image: x, mem_limit: 64m }
services:
  api: { <<: *base, networks: [inside] }
  db: { image: y, volumes: ['data:/data'] }
networks:
  inside: { internal: true }
volumes:
  data:
`;

describe('composeOverride', () => {
  const outline = outlineCompose(compose, 'compose.yml');

  it('labels every service, network and volume, closes every network, and the default network when a service names none', () => {
    const owner = { sandboxId: 's1', serverId: 'i1', owner: { practiceId: 'p1' } };
    const labels = { 'simsup.practice': 'p1', 'simsup.sandbox': 's1', 'simsup.server': 'i1' };
    const closed = (index: number) => ({
      internal: true,
      driver_opts: {
        'com.docker.network.bridge.inhibit_ipv4': 'true',
        'com.docker.network.bridge.name': bridgeName(owner, index),
      },
    });
    expect(parse(composeOverride(outline, owner))).toEqual({
      services: {
        api: { container_name: 'api.s1', labels },
        db: { container_name: 'db.s1', labels },
      },
      networks: {
        inside: { name: 'inside.s1', labels, ...closed(0) },
        default: { name: 'default.s1', labels, ...closed(1) },
      },
      volumes: { data: { name: 'data.s1', labels } },
    });
  });

  it('names bridges so that those of an installation are known by what they begin with, within what the kernel takes', () => {
    const owners = ['s1', 's2'].flatMap((sandboxId) =>
      ['i1', 'i2'].map((serverId) => ({ sandboxId, serverId, owner: { pool: 'x' } })),
    );
    const names = owners.flatMap((owner) => [bridgeName(owner, 0), bridgeName(owner, 35)]);
    expect(new Set(names).size).toBe(8);
    expect(names.filter((name) => !/^[a-z0-9]{15}$/.test(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith(bridgePrefix('i1')))).toHaveLength(4);
  });

  it('labels a sandbox of the pool with the stack instead of a practice', () => {
    const text = composeOverride(outline, { sandboxId: 's1', serverId: 'i1', owner: { pool: 'builder' } });
    expect(parse(text).services.api.labels).toEqual({
      'simsup.pool': 'builder',
      'simsup.sandbox': 's1',
      'simsup.server': 'i1',
    });
  });
});
