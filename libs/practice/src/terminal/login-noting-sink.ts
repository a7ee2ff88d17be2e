import { ShellMarkReader } from '#sandbox';
import type { TerminalSink } from './terminal-session.js';

/** Shows what a terminal shows, and tells each host whose shell gave a prompt in it, once. */
export function loginNotingSink(sink: TerminalSink, greeted: (host: string) => Promise<void>): TerminalSink {
  const marks = new ShellMarkReader();
  const seen = new Set<string>();
  return {
    output: async (data) => {
      for (const { kind, host } of marks.push(data)) {
        if (kind !== 'prompt' || seen.has(host)) continue;
        await greeted(host);
        seen.add(host);
      }
      await sink.output(data);
    },
    closed: (reason) => sink.closed(reason),
  };
}
