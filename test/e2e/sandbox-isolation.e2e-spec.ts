import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { execa } from 'execa';
import { parse } from 'yaml';
import { newId } from '#kernel';
import { BuilderSandbox } from './harness/builder-stack.js';
import { type TinyStack, tinyStack } from './harness/tiny-stack.js';

/** Bits of the capabilities that compose files name, from the kernel's capability.h. */
const CAPABILITY_BITS: Record<string, number> = {
  CHOWN: 0,
  DAC_OVERRIDE: 1,
  FOWNER: 3,
  KILL: 5,
  SETGID: 6,
  SETUID: 7,
  NET_BIND_SERVICE: 10,
  NET_ADMIN: 12,
  NET_RAW: 13,
  SYS_CHROOT: 18,
  SYS_PTRACE: 19,
  AUDIT_WRITE: 29,
};

/** Where the kernel's control groups are mounted, on hosts of either version. */
const CONTROL_GROUPS = "$(awk '/ - cgroup2? / { print $5 }' /proc/self/mountinfo)";
const LIFT_ONE = '(while read -r file; do { echo max > $file || echo -1 > $file; } && exit 0; done; exit 1)';

/** Attempts at the kernel that must fail for root on a node: what is tried, and the command that tries it. */
const ATTEMPTS: [string, string][] = [
  ['mount a file system', 'mount -t tmpfs none /mnt'],
  ['mount over /proc', 'mount -t proc none /mnt'],
  ['open the engine', 'ls /var/run/docker.sock /run/docker.sock /run/containerd'],
  ['name the host', 'echo x > /proc/sys/kernel/hostname'],
  ['change a core pattern', 'echo x > /proc/sys/kernel/core_pattern'],
  [
    'lift a limit',
    `for dir in ${CONTROL_GROUPS}; do ls $dir/*.max $dir/*.limit_in_bytes; done | ${LIFT_ONE}`,
  ],
  ['make a control group', `for dir in ${CONTROL_GROUPS}; do mkdir $dir/x && exit 0; done; exit 1`],
  ['make a device', 'mknod /tmp/disk b 8 0'],
  ['load a module', 'test -w /proc/sys/kernel/modprobe && echo /tmp/x > /proc/sys/kernel/modprobe'],
  ['reboot', 'echo b > /proc/sysrq-trigger'],
  ['read the memory of the kernel', 'head -c1 /dev/mem || head -c1 /proc/kcore'],
  ['read the log of the kernel', 'head -c1 /dev/kmsg'],
  ['have a mount namespace', 'unshare -m true'],
  ['have a process namespace', 'unshare -p true'],
  ['set the clock', 'date -s 2020-01-01'],
];
const ON_OTHERS_THAN_WORKERS: [string, string][] = [
  ['have a user namespace', 'unshare -U true'],
  ['have a network namespace', 'unshare -n true'],
  ['add a route', 'ip route add 192.0.2.0/24 dev eth0'],
];

/** A script that tries everything and prints what succeeded. */
function attemptsScript(attempts: [string, string][]): string {
  return attempts
    .map(([what, command]) => `if (${command}) > /dev/null 2>&1; then echo '${what}'; fi`)
    .join('\n');
}

/** Listens where the product would, on all addresses of this machine, and counts who comes. */
class Lure implements AsyncDisposable {
  private constructor(private readonly server: Server) {}
  visitors = 0;

  static async open(): Promise<Lure> {
    const server = createServer();
    const lure = new Lure(server);
    server.on('connection', (socket) => {
      lure.visitors++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '::', resolve));
    return lure;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return address.port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The first address of each network of the node: where an engine's bridge lives. */
const GATEWAYS = `ip -4 -o addr show scope global | sed -n 's/.*inet \\([0-9.]*\\)\\/.*/\\1/p' | while IFS=. read -r a b c d; do echo $a.$b.0.1; echo $a.$b.$c.1; done`;

/** Gives eth0 to a user namespace of hab's, as a build gets ens4, and tries the host's address from there, in two ways. */
function handOver(host: string, port: number): string {
  const user = 'setpriv --reuid=hab --regid=hab --init-groups --no-new-privs';
  return `
    ${user} unshare -Urn sleep 50 & keeper=$!
    until [ "$(readlink /proc/$keeper/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do :; done
    inside() { ${user} nsenter -t $keeper -U -n --preserve-credentials "$@"; }
    ip link set eth0 netns $keeper
    inside ip link set eth0 up
    inside ip -6 addr add fe80::bad:1/64 dev eth0 nodad
    inside ip -6 addr show dev eth0 | grep -q fe80::bad:1 && echo 'fe80::bad:1 is here'
    inside nc -6 -z -w 3 ${host}%eth0 ${port} && echo connected
    inside ping -6 -c 1 -W 2 ${host}%eth0 > /dev/null 2>&1 && echo answered
    kill $keeper`;
}

/** Connects to a port of many addresses at once and prints those that took the connection. */
function connectScript(addresses: string, port: number): string {
  const one = `timeout 4 bash -c ": < /dev/tcp/$address/${port}" 2> /dev/null && echo $address`;
  return `for address in $(${addresses}); do (${one}) & done; wait`;
}

describe('a sandbox of the builder stack, with root on every node', () => {
  let sandbox: BuilderSandbox;
  let lure: Lure;
  beforeAll(async () => {
    [sandbox, lure] = await Promise.all([BuilderSandbox.make(5), Lure.open()]);
  }, 180_000);
  afterAll(async () => {
    await sandbox[Symbol.asyncDispose]();
    await lure[Symbol.asyncDispose]();
  }, 60_000);

  /** What the script of each node printed, for the nodes that printed anything. */
  const onEachNode = async (script: (node: string) => string): Promise<Record<string, string[]>> => {
    const printed = await Promise.all(
      sandbox.nodes.map(async (node) => [node, await sandbox.root(node, script(node))] as const),
    );
    return Object.fromEntries(
      printed.filter(([, text]) => text !== '').map(([node, text]) => [node, text.trim().split('\n')]),
    );
  };

  it('cannot reach a port of the host, at whatever address of it', async () => {
    const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const hosts = own.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
    const addresses = `${GATEWAYS}; echo ${hosts.join(' ')} host.docker.internal gateway.docker.internal`;
    expect(await onEachNode(() => connectScript(addresses, lure.port))).toEqual({});
    expect(lure.visitors).toBe(0);
  }, 120_000);

  it('cannot reach the host over IPv6, with its network card handed to a namespace where IPv6 is on', async () => {
    const { stdout: bridge } = await execa('docker', [
      ...['network', 'inspect', '-f', '{{index .Options "com.docker.network.bridge.name"}}'],
      `cloud.${sandbox.sandboxId}`,
    ]);
    const host = networkInterfaces()[bridge]?.find(({ family }) => family === 'IPv6')?.address;
    const printed = await sandbox.root('live-builder-worker-1', handOver(host ?? 'fe80::1', lure.port));
    expect(printed.trim().split('\n')).toEqual(['fe80::bad:1 is here']);
    expect(lure.visitors).toBe(0);
  }, 60_000);

  it('cannot reach the internet, by address or by name', async () => {
    const byAddress = connectScript('echo 1.1.1.1 8.8.8.8 9.9.9.9', 443);
    const byName = 'getent hosts example.com deb.debian.org';
    expect(await onEachNode(() => `${byAddress}; timeout 10 ${byName}`)).toEqual({});
  }, 120_000);

  it('cannot reach another sandbox, while its own nodes answer', async () => {
    const other: TinyStack = await tinyStack();
    const sandboxId = newId();
    const owner = { pool: 'tiny' };
    const { engine, stack, imageTag } = other;
    await engine.provision({
      sandboxId,
      stack,
      imageTag,
      tempo: 1,
      serverId: 'e2e',
      owner,
      timeoutMs: 60_000,
    });
    const format = '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}';
    const { stdout: address } = await execa('docker', ['inspect', '-f', format, `store.${sandboxId}`]);
    const ping = (to: string): string => `ping -c1 -W2 ${to} > /dev/null 2>&1 && echo ${to}`;
    const tried = await sandbox.root(
      'jump',
      `${ping(address)}; ${ping('live-builder-api-0')}; getent hosts store`,
    );
    await engine.remove(sandboxId);
    await other[Symbol.asyncDispose]();
    expect(address).toMatch(/^\d+(\.\d+){3}$/);
    expect(tried).toBe('live-builder-api-0\n');
  }, 120_000);

  it('cannot get power over its kernel, its limits or its engine', async () => {
    const others = [...ATTEMPTS, ...ON_OTHERS_THAN_WORKERS];
    const script = (node: string) => attemptsScript(node.includes('-worker-') ? ATTEMPTS : others);
    expect(await onEachNode(script)).toEqual({});
  }, 120_000);

  it('has the capabilities that the compose file gives its node, and no other', async () => {
    const compose = parse(await readFile(sandbox.stack.composePath, 'utf8'), { merge: true }) as {
      services: Record<string, { cap_add?: string[] }>;
    };
    const given = Object.entries(compose.services).map(([node, { cap_add = [] }]) => {
      const mask = cap_add.reduce(
        (bits, name) => bits | (1n << BigInt(CAPABILITY_BITS[name] ?? Number.NaN)),
        0n,
      );
      return [node, [mask.toString(16).padStart(16, '0')]];
    });
    const bounds = await onEachNode(() => "sed -n 's/^CapBnd:\\s*//p' /proc/1/status");
    expect(bounds).toEqual(Object.fromEntries(given));
  }, 60_000);

  it('sees no file of the host, and nothing of the engine, among its mounts', async () => {
    const own = '^/etc/(hosts|hostname|resolv.conf) (ext4|xfs|btrfs|overlay|tmpfs|zfs|fuse\\S*|virtiofs)$';
    const kinds = ' (overlay|proc|tmpfs|sysfs|devpts|mqueue|cgroup2?|fuse-overlayfs|btrfs|zfs)$';
    const mounts = 'awk \'{ for (i = 7; $i != "-"; i++); print $5, $(i + 1) }\' /proc/self/mountinfo';
    expect(await onEachNode(() => `${mounts} | grep -vE '${own}|${kinds}'`)).toEqual({});
  }, 60_000);

  it('cannot get at the records of its users: nobody logs in there, and only its stand-ins listen', async () => {
    const outside = sandbox.stack.file.outside.node;
    const listening = await sandbox.root(
      outside,
      "ss -ltunH | awk '{print $5}' | grep -v '^127\\.' | sed 's/.*://'",
    );
    const open = [...new Set(listening.trim().split('\n'))].map(Number).sort((a, b) => a - b);
    expect(open).toEqual(expect.arrayContaining([8080, 9099]));
    expect(open.filter((port) => port < 8000)).toEqual([]);
    const login = `timeout 5 ssh -o BatchMode=yes -o StrictHostKeyChecking=no ${outside} true && echo in`;
    const asRoot = `${login}; su responder -s /bin/bash -c '${login}'`;
    const processes = "ps -eo args | grep -F 'outside.mjs' | grep -v grep";
    expect(await sandbox.root('jump', `(${asRoot}) 2> /dev/null; ${processes}`)).toBe('');
  }, 60_000);

  it('holds a fork loop and a memory hog within their node, and serves its users meanwhile', async () => {
    const depot = 'curl -fsS -m 10 http://live-builder-api-0/v1/depot/origins/core | jq -r .name';
    // Perl gives up at the first refusal, where a shell tries again for long. It waits for its children to be gone:
    // until then they count, and there is no room for the next command.
    const loop = `perl -e 'while (defined($kid = fork)) { if (!$kid) { sleep 60; exit } push @kids, $kid } print $#kids + 1, "\\n"; kill 9, @kids; waitpid $_, 0 for @kids'`;
    const hog = 'node -e "const all=[]; for(;;) all.push(Buffer.alloc(1e7, 1))" > /dev/null 2>&1; echo $?';
    const [processes, killed, served] = await Promise.all([
      sandbox.root('bots', loop),
      sandbox.root('jump', hog),
      sandbox.root(sandbox.stack.file.outside.node, `for i in 1 2 3; do ${depot}; sleep 1; done`),
    ]);
    expect(Number(processes)).toBeGreaterThan(100);
    expect(Number(processes)).toBeLessThan(256);
    expect(killed).toBe('137\n');
    expect(served).toBe('core\n'.repeat(3));
    expect(await sandbox.root('bots', 'echo back')).toBe('back\n');
  }, 120_000);
});
