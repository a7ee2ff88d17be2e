import { aPractice } from '../fixture/a-practice.js';
import { adviceOn } from './hint-advice.js';

const minutes = (count: number): Date => new Date(Date.UTC(2026, 10, 20, 14, count));
const live = aPractice({ beganAt: minutes(0) });
const progress = (at: number) => ({ at: minutes(at), what: 'Rob typed a new command on api' });

describe('the advice on hints', () => {
  it('is silence while they get on, even up a blind alley', () => {
    const { advice, reason } = adviceOn(live, progress(20), minutes(29));
    expect([advice, reason]).toEqual([
      'silence',
      'They get on: Rob typed a new command on api. Remain silent.',
    ]);
  });

  it('is a pointer ten minutes after the last progress, or after the start when there was none', () => {
    expect(adviceOn(live, progress(20), minutes(30)).advice).toBe('pointer');
    expect(adviceOn(live, null, minutes(9)).advice).toBe('silence');
    expect(adviceOn(live, null, minutes(10)).advice).toBe('pointer');
  });

  it('comes sooner at a higher tempo', () => {
    expect(adviceOn({ ...live, tempo: 5 }, progress(20), minutes(22)).advice).toBe('pointer');
  });

  it('is a question as soon as they say that they are stumped', () => {
    expect(adviceOn({ ...live, stumped: true }, progress(20), minutes(21)).advice).toBe('question');
  });
});
