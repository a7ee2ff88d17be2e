import { SystemClock } from '#kernel';
import { ShellScreen } from './shell-screen.js';

const prompt = (host: string): string => `\u001b]633;P;Host=${host};User=ubuntu;Shell=42\u0007`;
const ended = (status: number): string => `\u001b]633;D;${status};web:42\u0007`;
const never = new AbortController().signal;

describe('what a scripted responder sees', () => {
  it('knows on which host the latest prompt is', () => {
    const screen = new ShellScreen(new SystemClock());
    screen.output(prompt('jump'));
    screen.output(prompt('web'));
    expect(screen.host).toBe('web');
  });

  it('waits for the next prompt, not for the one that is there', async () => {
    const screen = new ShellScreen(new SystemClock());
    screen.output(prompt('jump'));
    const next = screen.nextPrompt(5_000, never);
    screen.output(`${ended(3)}${prompt('jump')}`);
    await next;
    expect(screen.exitStatus).toBe(3);
  });

  it('sees text that comes in pieces', async () => {
    const screen = new ShellScreen(new SystemClock());
    const asked = screen.nextText(/Are you sure\?/, 5_000, never);
    screen.output('Are you ');
    screen.output('sure?');
    await expect(asked).resolves.toBeUndefined();
  });

  it('says what it last saw when nothing comes in time', async () => {
    const screen = new ShellScreen(new SystemClock());
    const next = screen.nextPrompt(1, never);
    screen.output('Connection refused');
    await expect(next).rejects.toMatchObject({
      code: 'terminal.no-answer',
      message: expect.stringContaining('Connection refused'),
    });
  });

  it('does not wait for a terminal that has closed', async () => {
    const screen = new ShellScreen(new SystemClock());
    const next = screen.nextPrompt(60_000, never);
    screen.closed();
    await expect(next).rejects.toMatchObject({ code: 'terminal.no-answer' });
  });
});
