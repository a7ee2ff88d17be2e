import { diagnoseEngine } from './diagnose-engine.mjs';

const answer = (over: object = {}) => ({
  status: 0,
  stdout: '',
  stderr: '',
  missing: false,
  timedOut: false,
  ...over,
});
const compose = answer({ stdout: '2.26.1\n' });
const buildx = answer({ stdout: 'github.com/docker/buildx 0.13.1' });
const failing = (stderr: string) => answer({ status: 1, stderr });

describe('diagnosis of the engine', () => {
  it('is ready when engine, compose v2 and buildx answer', () => {
    expect(diagnoseEngine({ version: answer({ stdout: '20.10.24' }), compose, buildx }).state).toBe('ready');
  });

  it.each([
    [
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      'not-running',
    ],
    [
      'error during connect: Get "http://localhost:2375/version": dial tcp: connect: connection refused',
      'not-running',
    ],
    [
      'failed to connect to the docker API at unix:///var/run/docker.sock; dial unix: no such file or directory',
      'not-running',
    ],
    [
      'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock',
      'not-permitted',
    ],
    ['Error response from daemon: client version 1.52 is too new', 'failing'],
  ])('reads from %j that it is %s', (stderr, state) => {
    expect(diagnoseEngine({ version: failing(stderr), compose, buildx }).state).toBe(state);
  });

  it('tells a missing docker command from one that fails', () => {
    const version = answer({ status: 127, missing: true, stderr: 'spawn docker ENOENT' });
    expect(diagnoseEngine({ version, compose: version, buildx: version })).toMatchObject({
      state: 'no-command',
      missing: ['compose', 'buildx'],
    });
  });

  it.each(['version', 'compose', 'buildx'])('does not take %s for missing that was too slow', (slow) => {
    const late = answer({ status: 1, timedOut: true });
    const asked = { version: answer({ stdout: '20.10.24' }), compose, buildx, [slow]: late };
    expect(diagnoseEngine(asked)).toMatchObject({
      state: 'failing',
      missing: [],
      reason: expect.stringMatching(/in time/),
    });
  });

  it('names the plugins that are not there, also beside an engine that does not run', () => {
    const none = failing("docker: 'compose' is not a docker command.");
    expect(diagnoseEngine({ version: answer(), compose: none, buildx })).toMatchObject({
      state: 'no-plugins',
      missing: ['compose'],
    });
    const dead = failing('Cannot connect to the Docker daemon');
    expect(diagnoseEngine({ version: dead, compose: none, buildx: none })).toMatchObject({
      state: 'not-running',
      missing: ['compose', 'buildx'],
    });
  });

  it.each(['1.29.2', 'v1.29.2', ''])('does not take compose %j for version 2', (stdout) => {
    expect(diagnoseEngine({ version: answer(), compose: answer({ stdout }), buildx }).missing).toEqual([
      'compose',
    ]);
  });

  it.each(['v2.26.1', '5.0.0', '2.39.1-desktop.1'])('takes compose %j', (stdout) => {
    expect(diagnoseEngine({ version: answer(), compose: answer({ stdout }), buildx }).missing).toEqual([]);
  });
});
