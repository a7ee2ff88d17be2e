/** Token of the clock that the practice library reads. */
export const PRACTICE_CLOCK = Symbol('practice clock');
