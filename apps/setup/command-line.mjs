import { parseArgs } from 'node:util';

/** @typedef {Record<string, {type: 'string' | 'boolean', short?: string}>} CommandOptions */
/**
 * @template {CommandOptions} O
 * @typedef {{[K in keyof O]?: O[K]['type'] extends 'string' ? string : boolean}} OptionValues
 */

/**
 * Reads the options of one of our commands; `--help` prints its text, and a wrong option says so, both
 * without doing anything else.
 * @template {CommandOptions} const O
 * @param {{help: string, options: O, args?: string[], allowWords?: boolean}} command
 * @param {(values: OptionValues<O>) => void} [check]  Throws what is wrong with a value.
 * @returns {{values: OptionValues<O>, words: string[]}}
 */
export function readCommandLine({ help, options, args = process.argv.slice(2), allowWords = false }, check) {
  /** @type {CommandOptions} */
  const known = { ...options, help: { type: 'boolean', short: 'h' } };
  try {
    const { values, positionals } = parseArgs({
      args,
      options: known,
      allowPositionals: allowWords,
      strict: true,
    });
    if (!values.help) {
      const given = /** @type {OptionValues<O>} */ (values);
      check?.(given);
      return { values: given, words: positionals };
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${help}`);
    process.exit(2);
  }
  process.stdout.write(help);
  process.exit(0);
}
