/**
 * A step cannot go on and the reader can do something about it. The message is one clear sentence
 * that says what to do; `commands` are shown below it, ready to be copied.
 */
export class StepFailure extends Error {
  /**
   * @param {string} sentence
   * @param {{commands?: string[], cause?: unknown}} [more]
   */
  constructor(sentence, { commands = [], cause } = {}) {
    super(sentence, { cause });
    this.name = 'StepFailure';
    this.commands = commands;
  }
}

/** Somebody pressed Ctrl-C or ended us; no failure of ours. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted');
    this.name = 'Interrupted';
  }
}
