import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalCommand } from './journal-command.js';
import { formatDiskLine } from './journal-entry.js';
import { parseJournalQuery } from './journal-query.js';

const NOW_MS = Date.UTC(2017, 10, 17, 12, 0, 0);

describe('what journalctl prints', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'journal-'));
    const lines = ['one', 'two', 'three'].map((text, index) =>
      formatDiskLine({
        atMicros: (NOW_MS + index * 1000) * 1000,
        unit: 'hab-sup',
        rest: `ip-10-0-0-45 hab[31]: builder-api.live(O): ${text}`,
      }),
    );
    writeFileSync(join(directory, 'system.journal'), `${lines.join('\n')}\n`);
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  async function run(...args: string[]): Promise<string[]> {
    const lines: string[] = [];
    const query = parseJournalQuery(args, NOW_MS);
    await journalCommand(
      join(directory, 'system.journal'),
      query,
      (line) => lines.push(line),
      AbortSignal.abort(),
    );
    return lines;
  }

  it('begins with the bounds of the journal', async () => {
    expect(await run('-n', '1')).toEqual([
      '-- Logs begin at Fri 2017-11-17 12:00:00 UTC, end at Fri 2017-11-17 12:00:02 UTC. --',
      'Nov 17 12:00:02 ip-10-0-0-45 hab[31]: builder-api.live(O): three',
    ]);
  });

  it('is nothing but messages for -o cat', async () => {
    expect(await run('-r', '-o', 'cat')).toEqual(
      ['three', 'two', 'one'].map((text) => `builder-api.live(O): ${text}`),
    );
  });

  it('says that there is nothing, unless it is to be quiet', async () => {
    expect((await run('-u', 'sshd')).at(-1)).toBe('-- No entries --');
    expect(await run('-q', '-u', 'sshd')).toEqual([]);
  });
});
