import type { SeenText, TextOrigin } from './seen-text.js';

/** Begins a section; no text of a node holds this character. */
const MARK = '\u001e';

/** What a node may tell at once: a little less than the engine keeps of a command's output. */
export const NODE_READING_BYTES = 3_900_000;
/** Of a long file only the end is read. */
const FILE_TAIL_BYTES = 131_072;

/**
 * A shell script that prints what root can read on a node. It is handed over on standard input, so that nothing of
 * it shows in the list of processes that it prints. Sections begin with a mark, their origin and their name.
 */
export function nodeReadingScript(since: Date): string {
  const epoch = (since.getTime() / 1_000).toFixed(3);
  return `
mark() { printf '\\n\\036%s %s\\n' "$1" "$2"; }
{
for p in /proc/[0-9]*; do
  n=\${p#/proc/}
  [ "$n" = "$$" ] && continue
  mark stack "process $n"
  cat $p/comm; tr '\\0' ' ' <$p/cmdline
  mark environment "environment of process $n"
  tr '\\0' '\\n' <$p/environ
done
mark surroundings mounts
cat /proc/1/mountinfo
mark surroundings host
cat /etc/hostname /etc/hosts /etc/resolv.conf
mark stack 'shell histories'
find / \\( -path /proc -o -path /sys \\) -prune -o -type f -name '.*history' -exec cat {} +
mark stack 'names of changed files'
find / \\( -path /proc -o -path /sys -o -path /dev/pts \\) -prune -o -newermt @${epoch} -print
mark stack 'text of changed files'
find / \\( -path /proc -o -path /sys -o -path /dev \\) -prune -o -type f -newermt @${epoch} -size -65536k -print0 |
  xargs -0r grep -IlZ '' | xargs -0r tail -v -c ${FILE_TAIL_BYTES}
} 2>/dev/null | head -c ${NODE_READING_BYTES}
`;
}

/**
 * Process 1 has what the node was started with. What another process has besides was given to it by the program that
 * started it, as its command line was: a build, for example, has the name of its project there.
 */
function environmentOrigin(name: readonly string[]): TextOrigin {
  return name.at(-1) === '1' ? 'surroundings' : 'stack';
}

/** The sections of what {@link nodeReadingScript} printed on a node. */
export function parseNodeReading(node: string, printed: string): SeenText[] {
  const cut = Buffer.byteLength(printed) >= NODE_READING_BYTES;
  const sections = printed.split(MARK).slice(1);
  return sections.map((section, index) => {
    const [head = '', ...lines] = section.split('\n');
    const [origin, ...name] = head.split(' ');
    const last = cut && index === sections.length - 1;
    return {
      place: `${node}: ${name.join(' ')}`,
      origin: origin === 'environment' ? environmentOrigin(name) : (origin as TextOrigin),
      text: lines.join('\n'),
      ...(last && { cut: true }),
    };
  });
}
