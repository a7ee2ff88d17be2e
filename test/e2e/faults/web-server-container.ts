import { GenericContainer, type StartedTestContainer } from 'testcontainers';
import { newestImage } from './datastore-container.js';
import { run } from './docker-cli-shell.js';

/** A node with nginx and openssl, and nothing else that runs. */
export class WebServerContainer implements AsyncDisposable {
  private constructor(private readonly started: StartedTestContainer) {}

  static async start(): Promise<WebServerContainer> {
    const started = await new GenericContainer(await newestImage('simsup/builder-api'))
      .withNetworkMode('none')
      .withLabels({ 'simsup.practice': 'faults-e2e' })
      .withEntrypoint(['sleep', 'infinity'])
      .start();
    return new WebServerContainer(started);
  }

  get id(): string {
    return this.started.getId();
  }

  /** Makes a certificate that is good for long, a key that belongs to another one, and a server's settings. */
  async giveCertificate(folder: string): Promise<void> {
    await this.sh(`mkdir -p ${folder} && cd ${folder}
      openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost -addext subjectAltName=DNS:localhost \\
        -keyout site.key -out site.pem 2> /dev/null && openssl genpkey -algorithm ed25519 -out other.key
      printf 'pid /run/site.pid; events {} http { server { listen 8443 ssl; ssl_certificate %s; ssl_certificate_key %s; return 200 "welcome"; } }' \\
        ${folder}/site.pem ${folder}/site.key > nginx.conf`);
  }

  /** What a user gets of a server that has just started, and what its certificate says. */
  visit(folder: string): Promise<string> {
    return this.sh(`cd ${folder} && openssl x509 -noout -subject -ext subjectAltName -enddate -in site.pem; stat -c '%a %U %Y' site.pem
      nginx -c ${folder}/nginx.conf && curl -sS --cacert site.pem https://localhost:8443 2>&1
      nginx -c ${folder}/nginx.conf -s stop; timeout 10 sh -c 'while [ -e /run/site.pid ]; do sleep 0.1; done'; ls /tmp`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.started.stop({ timeout: 0 });
  }

  private async sh(line: string): Promise<string> {
    const { exitStatus, stdout, stderr } = await run(['exec', this.id, 'bash', '-c', line], {
      timeoutMs: 30_000,
    });
    if (exitStatus !== 0) throw new Error(stderr || stdout);
    return stdout;
  }
}
