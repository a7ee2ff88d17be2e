import { readTrial } from './kernel-trial.js';

describe('readTrial', () => {
  it('takes each line that names an ability', () => {
    expect(readTrial('network.filter\nnetwork.beside\n')).toEqual(
      new Set(['network.filter', 'network.beside']),
    );
  });

  it('takes nothing from words that it does not know, or that are only a part', () => {
    expect(readTrial('network.filter is not there\nmagic\n')).toEqual(new Set());
  });
});
