/** One table of a configuration file; each getter gives the value, or its default when the key is absent. */
export class ConfigSection {
  constructor(
    private readonly path: string,
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  string(key: string, absent: string): string {
    return this.value(key, absent, 'a string', (value) => typeof value === 'string');
  }

  number(key: string, absent: number): number {
    return this.value(key, absent, 'a number', (value) => typeof value === 'number');
  }

  boolean(key: string, absent: boolean): boolean {
    return this.value(key, absent, 'true or false', (value) => typeof value === 'boolean');
  }

  numbers(key: string, absent: readonly number[]): readonly number[] {
    return this.value(key, absent, 'a list of numbers', isListOf('number'));
  }

  strings(key: string, absent: readonly string[]): readonly string[] {
    return this.value(key, absent, 'a list of strings', isListOf('string'));
  }

  /** The table under `key`; an empty one when it is absent. */
  section(key: string): ConfigSection {
    return new ConfigSection(`${this.path}${key}.`, this.value(key, {}, 'a table', isTable));
  }

  /** The tables of the list under `key`; one empty table when it is absent, so that defaults apply. */
  sections(key: string): ConfigSection[] {
    const tables = this.value<Record<string, unknown>[]>(key, [{}], 'a list of tables', isListOf('object'));
    return tables.map((table, index) => new ConfigSection(`${this.path}${key}[${index}].`, table));
  }

  private value<T>(key: string, absent: T, kind: string, isRight: (value: unknown) => boolean): T {
    const value = this.values[key];
    if (value === undefined) return absent;
    if (!isRight(value)) throw new TypeError(`configuration key ${this.path}${key} must be ${kind}`);
    return value as T;
  }
}

function isTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(type: string): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every((entry) => typeof entry === type);
}
