import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fromRoot, root } from '../paths.mjs';

const keptLogs = 20;

/** @param {Date} at */
const fileStamp = (at) => at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');

/**
 * Details of one run of the set-up, in `var/logs`. The file appears with its first line, so that a run
 * with nothing to tell leaves none; the oldest logs make room.
 */
export class LogFile {
  #begun = false;

  /** @param {{name?: string, at?: Date, folder?: string}} [options] */
  constructor({ name = 'setup', at = new Date(), folder = fromRoot('var', 'logs') } = {}) {
    this.name = name;
    this.folder = folder;
    this.path = join(folder, `${name}-${fileStamp(at)}-${process.pid}.log`);
    this.lastLine = '';
  }

  /** Path as shown to people. */
  get shownPath() {
    return relative(root, this.path);
  }

  get exists() {
    return this.#begun;
  }

  /** @param {string} text */
  write(text) {
    if (!this.#begun) this.#begin();
    appendFileSync(this.path, text);
  }

  #begin() {
    mkdirSync(this.folder, { recursive: true });
    const old = readdirSync(this.folder)
      .filter((file) => file.startsWith(`${this.name}-`))
      .sort();
    const surplus = Math.max(0, old.length - keptLogs + 1);
    for (const file of old.slice(0, surplus)) rmSync(join(this.folder, file), { force: true });
    this.#begun = true;
  }
}
