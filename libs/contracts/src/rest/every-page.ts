import { PAGE_MOST, type Page, type PageRequest } from './page.js';

/** All of a list that comes in pages; `read` asks for one of them. */
export async function everyPage<Name extends string, Item>(
  name: Name,
  read: (page: PageRequest) => Promise<Page<Name, Item>>,
): Promise<Item[]> {
  const all: Item[] = [];
  let after: string | null | undefined;
  do {
    const page: Page<Name, Item> = await read({ limit: PAGE_MOST, ...(after && { after }) });
    all.push(...page[name]);
    after = page.next;
  } while (after !== null);
  return all;
}
