import { StepFailure } from '../runner/step-failure.mjs';

/** @typedef {import('./diagnose-engine.mjs').EngineDiagnosis} EngineDiagnosis */

/**
 * What a person has to do about an engine that we may not or cannot put right ourselves. Pure.
 * @param {EngineDiagnosis} diagnosis
 * @param {NodeJS.Platform} platform
 * @returns {StepFailure}
 */
export function engineAdvice({ state, missing, reason }, platform) {
  const mac = platform === 'darwin';
  switch (state) {
    case 'no-command':
      return new StepFailure(
        'SimSup needs Docker, which is not installed here. Install it, then try again:',
        {
          commands: mac
            ? ['brew install --cask docker', 'open -a Docker']
            : ['curl -fsSL https://get.docker.com | sudo sh'],
        },
      );
    case 'not-running':
      return new StepFailure('Docker is installed but its engine does not run. Start it, then try again:', {
        commands: mac
          ? ['open -a Docker']
          : ['sudo systemctl start docker', 'systemctl --user start docker-desktop'],
      });
    case 'not-permitted':
      return new StepFailure(
        'The Docker engine runs, but you may not use it. Join its group, then try again:',
        {
          commands: ['sudo usermod -aG docker "$USER"', 'newgrp docker'],
        },
      );
    case 'no-plugins':
      return new StepFailure(
        `Docker’s ${missing.join(' and ')} plugin is missing. Install it, then try again:`,
        {
          commands: mac
            ? ['brew install --cask docker']
            : [`sudo apt-get install ${missing.map((name) => `docker-${name}-plugin`).join(' ')}`],
        },
      );
    default:
      return new StepFailure(
        `The docker command fails: ${reason || 'it gives no reason'}. Put that right, then try again.`,
      );
  }
}
