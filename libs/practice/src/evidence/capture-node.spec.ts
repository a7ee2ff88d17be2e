import { AppError } from '#kernel';
import { captureNode } from './capture-node.js';
import { NODE_SECTIONS } from './node-sections.js';

const answer = (stdout: string, stderr = '') => ({
  exitStatus: 0,
  stdout,
  stderr,
  durationMs: 1,
  truncated: false,
});
const slow = new AppError('engine.timeout', 'it took too long');

describe('the capture of a node', () => {
  it('has every part under its title, below what it is of', async () => {
    const { text, missing } = await captureNode('api, by Rob', async ({ command }) =>
      answer(`output of ${command.at(-1)}\n`, 'and a complaint\n'),
    );
    expect(missing).toEqual([]);
    expect(text).toMatch(/^api, by Rob\n/);
    for (const { title, script } of NODE_SECTIONS)
      expect(text).toContain(`== ${title} ==\noutput of ${script}\nand a complaint\n`);
  });

  it('leaves out what cannot be read in time, says so, and keeps the rest', async () => {
    const { text, missing } = await captureNode('api', async ({ command }) => {
      if (command.at(-1)?.startsWith('journalctl')) throw slow;
      return answer('x');
    });
    expect(missing).toEqual(['Logs']);
    expect(text).toContain('== Logs ==\ncould not be read: it took too long');
    expect(text).toContain('== Processes ==\nx');
  });

  it('fails where nothing can be read, with the reason', async () => {
    const captured = captureNode('api', async () => {
      throw slow;
    });
    await expect(captured).rejects.toBe(slow);
  });

  it('hides no defect of its own', async () => {
    const captured = captureNode('api', async ({ command }) => {
      if (command.at(-1)?.startsWith('ps')) throw new TypeError('a defect');
      return answer('x');
    });
    await expect(captured).rejects.toMatchObject({ code: 'internal.unexpected' });
  });
});
