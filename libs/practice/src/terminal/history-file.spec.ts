import { historyFile } from './history-file.js';

describe('the file that keeps a responder’s commands', () => {
  it.each([
    ['Olga', '.bash_history-olga-0001'],
    ['Zoë van der Berg', '.bash_history-zoe-van-der-berg-0001'],
    ['../../etc/passwd', '.bash_history-etc-passwd-0001'],
    ['李', '.bash_history-0001'],
  ])('of %s is %s', (name, file) => {
    expect(historyFile('abcdefgh0001', name)).toBe(file);
  });

  it('is another one for somebody else of the same name', () => {
    expect(historyFile('abcdefgh0001', 'Olga')).not.toBe(historyFile('abcdefgh0002', 'Olga'));
  });
});
