interface SchemaNode {
  properties?: Record<string, SchemaNode>;
  additionalProperties?: SchemaNode | boolean;
  items?: SchemaNode | boolean;
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
}

/** Keys that a JSON Schema knows at a path: what somebody may have meant. */
export function keysAt(schema: object, path: readonly (string | number)[]): string[] {
  const places = path.reduce<SchemaNode[]>(
    (nodes, key) => nodes.flatMap((node) => step(node, key)),
    branches(schema as SchemaNode),
  );
  return [...new Set(places.flatMap((node) => Object.keys(node.properties ?? {})))];
}

function branches(node: SchemaNode): SchemaNode[] {
  return [node, ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(branches)];
}

function step(node: SchemaNode, key: string | number): SchemaNode[] {
  const child = typeof key === 'number' ? node.items : (node.properties?.[key] ?? node.additionalProperties);
  return typeof child === 'object' ? branches(child) : [];
}
