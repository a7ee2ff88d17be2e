import { CommandError } from './command-error.js';
import { habCommand } from './hab-command.js';

async function run(...args: string[]): Promise<{ status: number; text: string }> {
  const lines: string[] = [];
  const status = await habCommand(args, (text) => lines.push(text));
  return { status, text: lines.join('\n') };
}

describe('the hab tool', () => {
  it('tells its commands when it is asked for none', async () => {
    expect((await run()).text).toContain('hab pkg promote IDENT CHANNEL');
  });

  it('tells its version', async () => {
    expect(await run('--version')).toEqual({ status: 0, text: 'hab 0.39.1/20171118014528' });
  });

  it.each([
    [['pkg', 'promote', 'core/redis'], 'The argument <CHANNEL> is missing'],
    [['sup', 'start'], 'The argument <IDENT> is missing'],
    [['sup', 'fly'], 'Unknown command: hab sup fly'],
    [['pkg', 'path', 'core'], "Invalid package identifier: 'core'"],
    [['bldr', 'job', 'status', 'redis'], "Invalid job group: 'redis'"],
  ])('refuses %j', async (args, message) => {
    const refused = run(...args);
    await expect(refused).rejects.toThrow(CommandError);
    await expect(refused).rejects.toThrow(message);
  });
});
