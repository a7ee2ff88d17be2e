import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { AppError, newId } from '#kernel';
import type { ProvisionRequest } from '#sandbox';
import { leftInEngine, type TinyStack, tinyStack } from './harness/tiny-stack.js';

const SERVER = `provision-${newId()}`;

describe('provisioning on Docker', () => {
  let tiny: TinyStack;
  beforeAll(async () => {
    tiny = await tinyStack();
  }, 120_000);
  afterAll(() => tiny[Symbol.asyncDispose]());

  const request = (more: Partial<ProvisionRequest> = {}): ProvisionRequest => ({
    sandboxId: newId(),
    stack: tiny.stack,
    imageTag: tiny.imageTag,
    tempo: 4,
    serverId: SERVER,
    owner: { practiceId: newId() },
    timeoutMs: 30_000,
    ...more,
  });

  /** The tiny stack, its compose file changed. */
  const changed = async (change: (compose: ComposeFile) => void): Promise<Partial<ProvisionRequest>> => {
    const compose = parse(await readFile(tiny.stack.composePath, 'utf8'), { merge: true }) as ComposeFile;
    change(compose);
    const composePath = join(tiny.stateDir, `${newId()}.yml`);
    await writeFile(composePath, stringify(compose));
    return { stack: { ...tiny.stack, composePath } };
  };

  const failure = async (asked: ProvisionRequest): Promise<AppError> => {
    const error = await tiny.engine.provision(asked).then(
      () => new Error('was provisioned'),
      (reason: unknown) => reason,
    );
    await tiny.engine.remove(asked.sandboxId);
    return error as AppError;
  };

  it('labels all it makes, hands the tempo in, and leaves nothing when it is removed', async () => {
    const asked = request();
    await tiny.engine.provision(asked);
    const label = `simsup.sandbox=${asked.sandboxId}`;
    const made = await leftInEngine(label);
    expect(made.map((line) => line.replace(`.${asked.sandboxId}`, '')).sort()).toEqual([
      'container jump',
      'container outside',
      'container store',
      'network inside',
      'volume data',
    ]);
    expect(
      await leftInEngine(`simsup.practice=${(asked.owner as { practiceId: string }).practiceId}`),
    ).toEqual(made);
    const { stdout } = await tiny.engine.exec(asked.sandboxId, 'jump', {
      command: ['printenv', 'TEMPO'],
      timeoutMs: 5_000,
    });
    expect(stdout).toBe('4\n');
    await tiny.engine.remove(asked.sandboxId);
    expect(await leftInEngine(label)).toEqual([]);
    expect(await leftInEngine(`com.docker.compose.project=simsup-${asked.sandboxId}`)).toEqual([]);
  }, 60_000);

  it('shows a node nothing of whose it is: not by environment, mounts, names or reverse lookup', async () => {
    const asked = request();
    await tiny.engine.provision(asked);
    const look =
      'env; cat /proc/self/mountinfo /proc/self/cgroup /etc/hosts /etc/resolv.conf; for node in jump store outside; ' +
      'do getent hosts $node; getent hosts $(getent hosts $node | cut -d" " -f1); done';
    const { stdout } = await tiny.engine.exec(asked.sandboxId, 'store', {
      command: ['bash', '-c', look],
      timeoutMs: 5_000,
    });
    await tiny.engine.remove(asked.sandboxId);
    expect(stdout).toContain(`jump.${asked.sandboxId}.inside.${asked.sandboxId}`);
    expect(stdout).not.toMatch(/simsup|sandbox|practice|fault|inject|scenario|chaos/i);
  }, 60_000);

  it('names the node that is not healthy and what its check said, and leaves nothing', async () => {
    const sick = await changed(({ services }) => {
      services.store = {
        ...services.store,
        healthcheck: { test: ['CMD-SHELL', 'echo the disk is full; exit 1'], interval: '200ms', retries: 2 },
      };
    });
    const asked = request(sick);
    const error = await tiny.engine.provision(asked).catch((reason: unknown) => reason as AppError);
    expect(error).toMatchObject({
      code: 'sandbox.not-healthy',
      details: [{ field: 'store', message: 'unhealthy' }],
    });
    expect((error as AppError).message).toContain(
      'The node store did not become healthy (unhealthy). It said last: the disk is full',
    );
    expect(await leftInEngine(`simsup.sandbox=${asked.sandboxId}`)).toEqual([]);
  }, 60_000);

  it('names the node that ended, and the last that it printed', async () => {
    const dying = await changed(({ services }) => {
      services.jump = { ...services.jump, command: ['sh', '-c', 'echo no licence >&2; exit 9'] };
    });
    const error = await failure(request(dying));
    expect(error.code).toBe('sandbox.not-healthy');
    expect(error.message).toContain(
      'The node jump did not become healthy (exited (9)). It said last: no licence',
    );
  }, 60_000);

  it('says what to run when an image is missing, and starts nothing', async () => {
    const error = await failure(request({ imageTag: 'never-built' }));
    expect(error).toMatchObject({ code: 'stack.images-missing' });
    expect(error.message).toContain('simsup/tiny-node:never-built');
    expect(error.message).toContain('npm run build');
  });

  it('refuses a stack that needs more memory than there is', async () => {
    const huge = await changed(({ services }) => {
      services.jump = { ...services.jump, mem_limit: '9000g', mem_reservation: '8000g' };
    });
    expect(await failure(request(huge))).toMatchObject({ code: 'sandbox.no-room' });
  });

  it('gives up in time, and leaves nothing, when a node never becomes healthy', async () => {
    const slow = await changed(({ services }) => {
      services.store = {
        ...services.store,
        healthcheck: { test: ['CMD', 'false'], interval: '60s', retries: 99 },
      };
    });
    const asked = request({ ...slow, timeoutMs: 2_000 });
    const error = await tiny.engine.provision(asked).catch((reason: unknown) => reason as AppError);
    expect(error).toMatchObject({
      code: 'sandbox.not-healthy',
      details: [{ field: 'store', message: 'starting' }],
    });
    expect(await leftInEngine(`simsup.sandbox=${asked.sandboxId}`)).toEqual([]);
  }, 60_000);

  it('stops in the middle when it is given up, and leaves nothing', async () => {
    const slow = await changed(({ services }) => {
      services.store = {
        ...services.store,
        healthcheck: { test: ['CMD', 'false'], interval: '60s', retries: 99 },
      };
    });
    const giveUp = new AbortController();
    const asked = request({ ...slow, signal: giveUp.signal });
    const provisioned = tiny.engine.provision(asked).catch((reason: unknown) => reason);
    while ((await tiny.engine.list(SERVER)).length === 0);
    giveUp.abort(new AppError('practice.wrong-state', 'stopped'));
    expect(await provisioned).toMatchObject({ code: 'practice.wrong-state' });
    expect(await leftInEngine(`simsup.sandbox=${asked.sandboxId}`)).toEqual([]);
  }, 60_000);
});

interface ComposeFile {
  services: Record<string, Record<string, unknown>>;
}
