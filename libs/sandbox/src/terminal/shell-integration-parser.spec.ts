import fc from 'fast-check';
import { type ShellCommand, ShellIntegrationParser } from './shell-integration-parser.js';

const T0 = Date.parse('2026-11-20T12:00:00.000Z');
const at = (ms: number): Date => new Date(T0 + ms);

const mark = (body: string): string => `\x1b]633;${body}\x1b\\`;
const prompt = (host: string, user: string, pid: number): string =>
  `${mark(`P;Host=${host};User=${user};Shell=${pid}`)}${user}@${host}:~$ `;
const begin = (shell: string, command: string): string =>
  `${command}\r\n${mark(`E;${command};${shell}`)}${mark(`C;${shell}`)}`;
const end = (shell: string, status: number | ''): string => mark(`D;${status};${shell}`);

const told = (commands: ShellCommand[]): [string, string, number | null][] =>
  commands.map(({ host, command, exitStatus }) => [host, command, exitStatus]);

describe('ShellIntegrationParser', () => {
  it('tells a command with its host, user, exit status and duration when it has ended', () => {
    const parser = new ShellIntegrationParser();
    expect(parser.push(prompt('jump', 'responder', 7), at(0))).toEqual([]);
    expect(parser.push(`${begin('jump:7', 'ls /nowhere')}ls: cannot access`, at(1_000))).toEqual([]);
    expect(parser.push(end('jump:7', 2), at(1_250))).toEqual([
      {
        host: 'jump',
        user: 'responder',
        command: 'ls /nowhere',
        exitStatus: 2,
        startedAt: at(1_000),
        durationMs: 250,
      },
    ]);
  });

  it('tells the commands of a shell on another host before the ssh that they ran within', () => {
    const parser = new ShellIntegrationParser();
    const stream =
      begin('jump:7', 'ssh api-0') +
      begin('api-0:90', 'sudo -i') +
      begin('api-0:95', 'whoami') +
      end('api-0:95', 0) +
      end('api-0:90', 0) +
      end('jump:7', 130);
    expect(told(parser.push(stream, at(0)))).toEqual([
      ['api-0', 'whoami', 0],
      ['api-0', 'sudo -i', 0],
      ['jump', 'ssh api-0', 130],
    ]);
  });

  it('closes the command of a shell that died unsaid, with no exit status, when its parent reports its own end', () => {
    const parser = new ShellIntegrationParser();
    parser.push(begin('jump:7', 'ssh api-0') + begin('api-0:90', 'exit'), at(0));
    expect(told(parser.push(end('jump:7', 255), at(9)))).toEqual([
      ['api-0', 'exit', null],
      ['jump', 'ssh api-0', 255],
    ]);
  });

  it('closes all that still runs, innermost first, when the terminal ends', () => {
    const parser = new ShellIntegrationParser();
    parser.push(begin('jump:7', 'ssh api-0') + begin('api-0:90', 'tail -f log'), at(0));
    expect(told(parser.end(at(5)))).toEqual([
      ['api-0', 'tail -f log', null],
      ['jump', 'ssh api-0', null],
    ]);
    expect(parser.end(at(6))).toEqual([]);
  });

  it('keeps two shells on one host apart by their pid', () => {
    const parser = new ShellIntegrationParser();
    const stream =
      begin('a:1', 'bash') + begin('a:2', 'false') + end('a:2', 1) + begin('a:2', 'exit 3') + end('a:1', 3);
    expect(told(parser.push(stream, at(0)))).toEqual([
      ['a', 'false', 1],
      ['a', 'exit 3', null],
      ['a', 'bash', 3],
    ]);
  });

  it('puts escaped semicolons, newlines, backslashes and escaped UTF-8 bytes back', () => {
    const parser = new ShellIntegrationParser();
    const escaped = 'for f in a\\x3b do\\x0a echo \\\\x3b gr\\xc3\\xb6\\xc3\\x9fer \\done';
    const stream = mark(`E;${escaped};a:1`) + mark('C;a:1') + end('a:1', 0);
    expect(parser.push(stream, at(0))[0]?.command).toBe('for f in a; do\n echo \\x3b größer \\done');
  });

  it.each([
    ['an exit status that is missing', mark('E;x;a:1') + mark('C;a:1') + mark('D;a:1'), [['a', 'x', null]]],
    [
      'BEL as the end of a sequence',
      '\x1b]633;E;x;a:1\x07\x1b]633;C;a:1\x07\x1b]633;D;0;a:1\x07',
      [['a', 'x', 0]],
    ],
    ['an end without a beginning', end('a:1', 0), []],
    ['a beginning without a line', mark('C;a:1') + end('a:1', 0), []],
    ['an empty line', begin('a:1', '  ') + end('a:1', 0), []],
    ['a mark without a shell', mark('E;ls') + mark('C') + mark('D;0'), []],
    ['other sequences', '\x1b]0;title\x07\x1b[31mred\x1b]8;;http://x\x1b\\', []],
    [
      'a sequence that is cut off by another',
      `\x1b]633;E;half${begin('a:1', 'ls')}${end('a:1', 0)}`,
      [['a', 'ls', 0]],
    ],
    ['a cancelled sequence', `\x1b]633;E;x;a:1\x18${mark('C;a:1')}${end('a:1', 0)}`, []],
    ['a sequence too long to be ours', `\x1b]633;E;${'x'.repeat(70_000)};a:1\x07${mark('C;a:1')}`, []],
  ])('handles %s', (_, stream, expected) => {
    expect(told(new ShellIntegrationParser().push(stream, at(0)))).toEqual(expected);
  });

  it('stays bounded when shells open without end', () => {
    const parser = new ShellIntegrationParser();
    for (let pid = 1; pid <= 1_000; pid++) parser.push(begin(`a:${pid}`, 'bash'), at(pid));
    expect(parser.end(at(2_000))).toHaveLength(64);
  });

  it('finds the same commands however the stream is cut', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const piece = fc.oneof(
      text,
      fc.constantFrom('\x1b', '\x1b]', '\x1b[1m', '\x07', '\x1b]633;', '\x1b\\'),
      fc
        .record({
          pid: fc.integer({ min: 1, max: 3 }),
          command: text,
          status: fc.integer({ min: 0, max: 255 }),
        })
        .map(({ pid, command, status }) => begin(`h:${pid}`, command) + end(`h:${pid}`, status)),
      fc.integer({ min: 1, max: 3 }).map((pid) => begin(`h:${pid}`, 'bash')),
      fc.integer({ min: 1, max: 3 }).map((pid) => end(`h:${pid}`, 0)),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.infiniteStream(fc.nat({ max: 7 })),
        (pieces, cuts) => {
          const stream = pieces.join('');
          const whole = new ShellIntegrationParser();
          const cut = new ShellIntegrationParser();
          const expected = [...whole.push(stream, at(0)), ...whole.end(at(0))];
          const found: ShellCommand[] = [];
          for (let from = 0; from < stream.length; ) {
            const length = cuts.next().value + 1;
            found.push(...cut.push(stream.slice(from, from + length), at(0)));
            from += length;
          }
          expect([...found, ...cut.end(at(0))]).toEqual(expected);
        },
      ),
    );
  });
});
