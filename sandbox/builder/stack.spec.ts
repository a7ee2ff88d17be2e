import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stackFileSchema } from '#contracts';

const HERE = join(process.cwd(), 'sandbox/builder');
const read = (path: string): string => readFileSync(join(HERE, path), 'utf8');

interface ComposeService {
  readonly hostname: string;
  readonly image: string;
  readonly privileged?: boolean;
  readonly ports?: unknown;
  readonly volumes?: readonly { type: string; source: string }[];
  readonly cap_drop: readonly string[];
  readonly cap_add: readonly string[];
}

const stack = stackFileSchema.parse(parse(read('stack.yml')));
const compose = parse(read('compose.yml'), { merge: true }) as {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, { driver_opts: { type: string } }>;
};
const services = Object.entries(compose.services);
const rules = parse(
  read('images/monitor/etc/monitoring/alert-rules.yml').replace(/\{\{(\d+)\}\}/g, '$1ms'),
) as {
  groups: { rules: { alert: string; labels: { severity: string } }[] }[];
};

describe('the builder stack', () => {
  it('names the same nodes in its stack file and its compose file', () => {
    expect(stack.nodes.map((node) => node.name).sort()).toEqual(Object.keys(compose.services).sort());
  });

  it('calls every node by the name of its service', () => {
    expect(services.filter(([name, service]) => service.hostname !== name)).toEqual([]);
  });

  it('builds every image that a node starts from', () => {
    const built = stack.images.map(({ target }) => `simsup/builder-${target}`);
    const used = services.map(([, service]) => service.image.split(':')[0]);
    expect([...new Set(used)].sort()).toEqual(built.sort());
    const targets = [...read('images/Dockerfile').matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name);
    expect(targets).toEqual(expect.arrayContaining(stack.images.map(({ target }) => target)));
  });

  it('leads nowhere outside, and gives no node power over its host', () => {
    expect(Object.values(compose.networks).every((network) => network.internal)).toBe(true);
    for (const [, service] of services) {
      expect(service).toMatchObject({ cap_drop: ['ALL'] });
      expect(service.cap_add).not.toContain('SYS_ADMIN');
      expect([service.privileged, service.ports]).toEqual([undefined, undefined]);
      for (const { type, source } of service.volumes ?? [])
        expect([type, compose.volumes[source]?.driver_opts.type]).toEqual(['volume', 'tmpfs']);
    }
  });

  it('lists exactly the alerts that its monitoring can raise', () => {
    const raised = rules.groups.flatMap((group) =>
      group.rules.map((rule) => `${rule.alert} ${rule.labels.severity}`),
    );
    expect(stack.alerts.map((alert) => `${alert.name} ${alert.severity}`).sort()).toEqual(raised.sort());
  });

  it('explains every alert and every page of its guide', () => {
    const monitoring = read('guide/monitoring.md');
    expect(stack.alerts.filter((alert) => !monitoring.includes(`| ${alert.name} |`))).toEqual([]);
    const overview = read('guide/README.md');
    const pages = readdirSync(join(HERE, 'guide')).map((file) => file.replace(/\.md$/, ''));
    expect(pages.filter((page) => page !== 'README' && !overview.includes(`\`${page}\``))).toEqual([]);
  });

  it('has in acceptance every service of live but those that build', () => {
    const servicesOf = (role: string): string[] =>
      stack.nodes.filter((node) => node.role === role).flatMap((node) => node.services);
    const builds = ['builder-worker', 'builder-sentinel'];
    const wanted = servicesOf('production').filter((name) => !builds.includes(name));
    expect(new Set(servicesOf('acceptance'))).toEqual(new Set(wanted));
  });

  it('tells acceptance of no host of live', () => {
    const join = read('images/acceptance/join-acceptance');
    expect(join).not.toContain('live-builder');
    const defaults = stack.nodes
      .filter(({ role }) => role === 'acceptance')
      .flatMap(({ services: names }) => names)
      .filter((name) => /^host = "live-/m.test(read(`images/packages/${name}/default.toml`)));
    expect(defaults.filter((name) => !new RegExp(`\\b${name}\\b.*\\)`).test(join))).toEqual([]);
  });

  it('loads the services that the stack file places on a node', () => {
    const loaded = stack.nodes.flatMap((node) => node.services);
    expect(loaded.filter((name) => !existsSync(join(HERE, `images/specs/${name}.spec`)))).toEqual([]);
    expect(loaded.filter((name) => !existsSync(join(HERE, `images/packages/${name}/hooks/run`)))).toEqual([]);
  });
});
