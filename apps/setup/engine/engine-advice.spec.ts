import { engineAdvice } from './engine-advice.mjs';

const advice = (state: string, platform: NodeJS.Platform, missing: string[] = []) =>
  engineAdvice({ state, missing, reason: 'boom' } as Parameters<typeof engineAdvice>[0], platform);

describe('advice about the engine', () => {
  it('gives commands for the system at hand', () => {
    expect(advice('not-running', 'linux').commands).toContain('sudo systemctl start docker');
    expect(advice('not-running', 'darwin').commands).toEqual(['open -a Docker']);
    expect(advice('not-permitted', 'linux').commands).toEqual([
      'sudo usermod -aG docker "$USER"',
      'newgrp docker',
    ]);
  });

  it('names the missing plugins in sentence and command', () => {
    const failure = advice('no-plugins', 'linux', ['compose', 'buildx']);
    expect(failure.message).toContain('compose and buildx');
    expect(failure.commands).toEqual(['sudo apt-get install docker-compose-plugin docker-buildx-plugin']);
  });

  it('passes on what docker says when it knows no better', () => {
    expect(advice('failing', 'linux').message).toContain('boom');
  });
});
