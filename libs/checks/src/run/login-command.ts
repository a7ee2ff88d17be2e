/**
 * What is run on the node is handed over in the environment and not as an argument: else `pkill -f` and `pgrep -f`
 * in a check would find the shell that runs them.
 */
const SCRIPT = 'cd; __run=$RUN; unset RUN; eval "$__run"';

/** The command that runs a line as a responder's login shell would, in the user's home. */
export function loginCommand(run: string, user: string): string[] {
  const environment = ['LANG=C.UTF-8', 'SHELL=/bin/bash', `USER=${user}`, `LOGNAME=${user}`, `RUN=${run}`];
  return ['/usr/bin/env', ...environment, '/bin/bash', '-lc', SCRIPT];
}
