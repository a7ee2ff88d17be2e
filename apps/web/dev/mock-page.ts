/** A page of what the mock knows, behind so many rows as the cursor says. It narrows nothing down. */
export function mockPage<Row>(name: string, rows: readonly Row[], query: URLSearchParams): unknown {
  const from = Number(query.get('after') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return { [name]: rows.slice(from, to), next: to < rows.length ? `${to}` : null };
}
