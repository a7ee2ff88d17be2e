import type { EngineClient } from './engine-client.js';
import { CHANGE_TIMEOUT_MS } from './engine-client.js';

/**
 * Hangs up a whole session: SIGHUP to each of its processes, SIGKILL to those that are left after half a second. The
 * engine makes every exec the leader of a session of its own, so the session's number is the pid of the command that
 * was started, and children that left the process group are found too. Needs a POSIX shell and /proc, no tools.
 */
const SCRIPT = `
members() {
  for stat in /proc/[0-9]*/stat; do
    { read -r line < "$stat"; } 2> /dev/null || continue
    pid=\${line%% *}
    set -- \${line##*) }
    if [ "$4" = "$session" ] && [ "$1" != Z ]; then echo "$pid"; fi
  done
}
session=$1
for pid in $(members); do kill -HUP "$pid"; kill -CONT "$pid"; done 2> /dev/null
for turn in 1 2 3 4 5; do
  if [ -z "$(members)" ]; then exit 0; fi
  sleep 0.1
done
for pid in $(members); do kill -KILL "$pid"; done 2> /dev/null
exit 0
`;

export interface EndedSession {
  containerId: string;
  /** Pid, inside the container, of the process that leads the session. */
  pid: number;
  /** Owner of the session. */
  user: string;
}

/** Ends what an exec left behind: the engine itself never ends a process whose client has gone. */
export class SessionEnder {
  constructor(private readonly client: EngineClient) {}

  /**
   * Ends all processes of a session. First as root; then as the session's owner, because root on a node that was
   * given no CAP_KILL may signal only its own.
   */
  async end({ containerId, pid, user }: EndedSession): Promise<void> {
    for (const asUser of new Set(['root', user])) {
      await this.run(containerId, asUser, ['/bin/sh', '-c', SCRIPT, 'sh', String(pid)]);
    }
  }

  private async run(containerId: string, user: string, command: string[]): Promise<void> {
    await this.client.call(
      'ending a session',
      async (docker, abortSignal) => {
        const exec = await docker.getContainer(containerId).exec({
          Cmd: command,
          User: user,
          AttachStdout: true,
          abortSignal,
        });
        const stream = await exec.start({ hijack: true, stdin: false, abortSignal });
        for await (const _ of stream);
      },
      CHANGE_TIMEOUT_MS,
    );
  }
}
