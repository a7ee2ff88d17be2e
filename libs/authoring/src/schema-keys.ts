interface SchemaNode {
  description?: string;
  examples?: unknown[];
  properties?: Record<string, SchemaNode>;
  additionalProperties?: SchemaNode | boolean;
  items?: SchemaNode | boolean;
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
}

type Path = readonly (string | number)[];

/** Keys that a JSON Schema knows at a path: what somebody may have meant. */
export function keysAt(schema: object, path: Path): string[] {
  return [...new Set(placesAt(schema, path).flatMap((node) => Object.keys(node.properties ?? {})))];
}

/** What a JSON Schema says in words of the value at a path. */
export interface Meaning {
  description: string | undefined;
  example: string | undefined;
}

export function meaningAt(schema: object, path: Path): Meaning {
  const places = placesAt(schema, path);
  const example = places.flatMap((node) => node.examples ?? [])[0];
  return {
    description: places.find((node) => node.description !== undefined)?.description,
    example: example === undefined ? undefined : String(example),
  };
}

function placesAt(schema: object, path: Path): SchemaNode[] {
  return path.reduce<SchemaNode[]>(
    (nodes, key) => nodes.flatMap((node) => step(node, key)),
    branches(schema as SchemaNode),
  );
}

function branches(node: SchemaNode): SchemaNode[] {
  return [node, ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(branches)];
}

function step(node: SchemaNode, key: string | number): SchemaNode[] {
  const child = typeof key === 'number' ? node.items : (node.properties?.[key] ?? node.additionalProperties);
  return typeof child === 'object' ? branches(child) : [];
}
