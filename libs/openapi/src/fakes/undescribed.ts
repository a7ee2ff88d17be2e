interface Schema {
  $ref?: string;
  description?: string;
  type?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
}

interface Operation {
  summary?: string;
  parameters?: (Schema & { name?: string; schema?: Schema })[];
}

interface Document {
  components: { schemas: Record<string, Schema> };
  paths: Record<string, Record<string, Operation>>;
}

/** Where the description says nothing about something that it offers. */
export function undescribed(document: Document): string[] {
  const hasWords = (schema: Schema): boolean =>
    Boolean(schema.description) ||
    (schema.$ref !== undefined && hasWords(document.components.schemas[nameIn(schema.$ref)] ?? {})) ||
    [schema.anyOf, schema.oneOf, schema.allOf].flat().some((part) => part !== undefined && hasWords(part));
  const inSchemas = propertiesIn(document, '').filter(([, schema]) => !hasWords(schema));
  return [...inSchemas.map(([place]) => place), ...inOperations(document, hasWords)];
}

const nameIn = (ref: string): string => ref.split('/').at(-1) ?? '';

/** Every property of every schema, wherever in the document, with its place. */
function propertiesIn(part: unknown, place: string): [string, Schema][] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties } = part as { properties?: Record<string, Schema> };
  const own = isSchemas(properties) ? Object.entries(properties) : [];
  return [
    ...own.map(([name, schema]): [string, Schema] => [`${place}.${name}`, schema]),
    ...Object.entries(part).flatMap(([key, value]) => propertiesIn(value, `${place}/${key}`)),
  ];
}

/** A schema may itself have a property that is called "properties". */
const isSchemas = (value: unknown): value is Record<string, Schema> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'object');

function inOperations({ paths }: Document, hasWords: (schema: Schema) => boolean): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { summary, parameters = [] }]) => [
      ...(summary ? [] : [`${method} ${path}`]),
      ...parameters
        .filter((one) => !one.$ref && !hasWords(one) && !hasWords(one.schema ?? {}))
        .map(({ name }) => `${method} ${path} ${name}`),
    ]),
  );
}
