import { installPlan } from './install-plan.mjs';

const everything = { engine: true, compose: true, buildx: true };

describe('plan of what apt installs', () => {
  it('takes the plugins from Debian 13 on Debian 12, which does not have them', () => {
    expect(installPlan({ ID: 'debian', VERSION_ID: '12' }, everything)).toEqual({
      packages: ['docker.io', 'iptables'],
      fromTrixie: ['docker-compose', 'docker-buildx'],
    });
  });

  it('takes everything from the own sources of Debian 13 and Ubuntu', () => {
    expect(installPlan({ ID: 'debian', VERSION_ID: '13' }, everything)?.packages).toEqual([
      'docker.io',
      'docker-cli',
      'iptables',
      'docker-compose',
      'docker-buildx',
    ]);
    expect(installPlan({ ID: 'ubuntu', VERSION_ID: '24.04' }, everything)).toEqual({
      packages: ['docker.io', 'iptables', 'docker-compose-v2', 'docker-buildx'],
      fromTrixie: [],
    });
  });

  it('installs only what is missing', () => {
    const missing = { engine: false, compose: true, buildx: false };
    expect(installPlan({ ID: 'debian', VERSION_ID: '12' }, missing)).toEqual({
      packages: [],
      fromTrixie: ['docker-compose'],
    });
    expect(installPlan({ ID: 'ubuntu', VERSION_ID: '22.04' }, missing)?.packages).toEqual([
      'docker-compose-v2',
    ]);
  });

  it.each([
    [{ ID: 'fedora', VERSION_ID: '41' }],
    [{ ID: 'debian', VERSION_ID: '11' }],
    [{ ID: 'ubuntu', VERSION_ID: '20.04' }],
    [{}],
  ])('has no plan for %j', (release) => {
    expect(installPlan(release, everything)).toBeUndefined();
  });
});
