import { loginNotingSink } from './login-noting-sink.js';

const prompt = (host: string, shell = '7'): string => `\x1b]633;P;Host=${host};Shell=${shell};User=ada\x07$ `;

describe('the logins of a visitor', () => {
  const greeted: string[] = [];
  const shown: string[] = [];
  const sink = () =>
    loginNotingSink(
      { output: (data) => void shown.push(data), closed: (reason) => void shown.push(reason) },
      async (host) => void greeted.push(host),
    );
  beforeEach(() => {
    greeted.length = 0;
    shown.length = 0;
  });

  it('are told once for each host whose shell gives a prompt, wherever the output is cut', async () => {
    const { output } = sink();
    const text = prompt('jump') + prompt('api-0', '8') + prompt('jump');
    for (const half of [text.slice(0, 20), text.slice(20)]) await output(half);
    expect(greeted).toEqual(['jump', 'api-0']);
    expect(shown.join('')).toBe(text);
  });

  it('are not the names of hosts that somebody only types', async () => {
    await sink().output('ssh api-0\r\n');
    expect(greeted).toEqual([]);
  });

  it('end with the terminal', () => {
    sink().closed('bye');
    expect(shown).toEqual(['bye']);
  });
});
