import { scaledMs } from '../services/kit/tempo.js';

type Table = Record<string, unknown>;

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** `defaults` with everything that `overrides` says differently: tables merge, all else is replaced whole. */
export function mergeConfig(defaults: Table, overrides: Table): Table {
  const merged: Table = { ...defaults };
  for (const [key, value] of Object.entries(overrides)) {
    const present = merged[key];
    merged[key] = isTable(present) && isTable(value) ? mergeConfig(present, value) : value;
  }
  return merged;
}

/** What a package's templates may name. */
export interface TemplateValues {
  readonly cfg: Table;
  readonly sys: Table;
  readonly pkg: Table;
}

/**
 * Fills `{{cfg.some.key}}`, `{{sys.hostname}}`, `{{pkg.path}}` … in a template; an unknown key gives an empty text.
 * `{{ms cfg.some.key}}` turns seconds into milliseconds at the node's tempo: what is told to others waits as we do.
 */
export function renderTemplate(template: string, values: TemplateValues): string {
  return template.replace(
    /\{\{\s*(ms\s+)?((?:cfg|sys|pkg)\.[\w.]+)\s*\}\}/g,
    (_, ms: string | undefined, path: string) => {
      let value: unknown = values;
      for (const key of path.split('.')) {
        value = isTable(value) ? value[key] : undefined;
      }
      if (value === undefined) return '';
      return ms === undefined ? String(value) : `${scaledMs(Number(value) * 1_000)}ms`;
    },
  );
}
