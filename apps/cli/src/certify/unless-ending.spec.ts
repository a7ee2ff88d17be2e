import { AppError } from '#kernel';
import { unlessEnding } from './unless-ending.js';

describe('ending a practice', () => {
  it('is done when the practice is ending already', async () => {
    const refused = Promise.reject(new AppError('practice.wrong-state', 'The practice is over.'));
    await expect(unlessEnding(refused)).resolves.toBeUndefined();
  });

  it('fails when it is refused for any other reason', async () => {
    const refused = Promise.reject(new AppError('auth.forbidden', 'Not you.'));
    await expect(unlessEnding(refused)).rejects.toMatchObject({ code: 'auth.forbidden' });
  });
});
