import { newId } from '#kernel';
import { StackCatalogue, toolsImage } from '#sandbox';
import { run } from './docker-cli-shell.js';

const LABEL = 'simsup.practice=faults-e2e';

/** Answers HTTP at 8080, and echoes at 8081 what comes over a connection. */
const SERVER = `
require('node:http').createServer((request, response) => response.end('hello')).listen(8080);
require('node:net').createServer((socket) => socket.pipe(socket)).listen(8081);`;

/**
 * Holds one connection to the echo; whoever asks at 9000 is told whether it still carries anything. It waits longer
 * than the kernel does between two attempts to deliver what was lost in a damage of a few seconds.
 */
const CLIENT = `
const { connect } = require('node:net');
let echo;
const open = () => {
  echo = connect(8081, 'server').setNoDelay(true).on('error', () => {}).on('close', () => setTimeout(open, 100));
};
open();
require('node:http').createServer((request, response) => {
  const word = Math.random() + ';';
  const timer = setTimeout(() => response.end('silence'), 8000);
  const hear = (data) => {
    if (!String(data).includes(word)) return;
    clearTimeout(timer);
    echo.off('data', hear);
    response.end('echo');
  };
  echo.on('data', hear).write(word);
}).listen(9000, '127.0.0.1');`;

/** Two machines on a network of their own: one serves, the other one asks it. */
export class NodePair implements AsyncDisposable {
  private constructor(
    readonly server: string,
    readonly client: string,
    private readonly network: string,
  ) {}

  static async start(): Promise<NodePair> {
    const network = await docker(['network', 'create', '--internal', '--label', LABEL, `pair.${newId()}`]);
    const image = toolsImage(new StackCatalogue({ stacksDir: 'sandbox', imagesFile: 'build/images.json' }));
    const start = (name: string, program: string): Promise<string> =>
      docker(
        ['run', '-d', '--init', '--label', LABEL, '--network', network.trim(), '--network-alias', name]
          .concat(['--hostname', name, '--cap-drop', 'ALL', '--memory', '128m', '--memory-swap', '128m'])
          .concat(['--cpus', '1', '--entrypoint', 'node', image ?? '', '-e', program]),
      );
    const server = await start('server', SERVER);
    const client = await start('client', CLIENT);
    return new NodePair(server.trim(), client.trim(), network.trim());
  }

  /** Runs a line on the client and gives what it printed. */
  ask(line: string): Promise<string> {
    return docker(['exec', this.client, 'sh', '-c', line]);
  }

  /** Asks the server for its page; `how` are further words for fetch. */
  async fetch(path = '/', patienceMs = 4_000): Promise<string> {
    const program = `const begun = Date.now();
      fetch('http://server:8080${path}', { signal: AbortSignal.timeout(${patienceMs}) })
        .then(async (answer) => answer.status + ' ' + (await answer.text()))
        .catch((error) => error.name === 'TimeoutError' ? 'nothing' : (error.cause?.code ?? error.name))
        .then((said) => console.log(said + (Date.now() - begun > 5000 ? ' late' : '')))`;
    return (await docker(['exec', this.client, 'node', '-e', program])).trim();
  }

  /** Whether the connection that is held carries anything, and whether a new one does. */
  async connections(): Promise<string> {
    const held =
      "fetch('http://127.0.0.1:9000').then((r) => r.text()).then(console.log, () => console.log('none'))";
    return `${(await docker(['exec', this.client, 'node', '-e', held])).trim()}, ${await this.fetch()}`;
  }

  /** Runs a line with the right to change the server's network. */
  async beside(line: string): Promise<void> {
    const { image } = JSON.parse(
      await docker(['inspect', '-f', '{"image":"{{.Config.Image}}"}', this.server]),
    );
    const place = ['--network', `container:${this.server}`, '--cap-drop', 'ALL', '--cap-add', 'NET_ADMIN'];
    await docker(['run', '--rm', '--label', LABEL, ...place, '--entrypoint', 'sh', image, '-c', line]);
  }

  inspect(format: string): Promise<string> {
    return docker(['inspect', '-f', format, this.server]);
  }

  /** Runs a line on the server. */
  look(line: string): Promise<string> {
    return docker(['exec', this.server, 'sh', '-c', line]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await docker(['rm', '-f', this.server, this.client]);
    await docker(['network', 'rm', this.network]);
  }
}

async function docker(args: string[]): Promise<string> {
  const { exitStatus, stdout, stderr } = await run(args, { timeoutMs: 30_000 });
  if (exitStatus !== 0) throw new Error(`docker ${args.join(' ')}: ${stderr || stdout}`);
  return stdout;
}
