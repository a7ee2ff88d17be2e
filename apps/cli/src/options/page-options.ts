import { type Command, Option } from 'commander';
import { everyPage, type Page, type PageRequest } from '#contracts';
import type { Output } from '../output/output.js';

/** How much of a list somebody wants to see. */
export interface PageOptions {
  limit: string;
  after?: string;
  all?: boolean;
}

/** Options of every command that shows a list which comes in pages. */
export function withPageOptions(command: Command): Command {
  return command
    .option('--limit <count>', 'at most so many, 200 or fewer', '50')
    .option('--after <next>', 'what comes after a page: "next" of its --json')
    .addOption(new Option('--all', 'all of them, however many').conflicts(['limit', 'after']));
}

/** The page that was asked for, or all pages as one; `read` asks the server for one. */
export async function readList<Name extends string, Item>(
  name: Name,
  { limit, after, all }: PageOptions,
  read: (page: PageRequest) => Promise<Page<Name, Item>>,
): Promise<Page<Name, Item>> {
  if (!all) return read({ limit: Number(limit), ...(after !== undefined && { after }) });
  return { [name]: await everyPage(name, read), next: null } as Page<Name, Item>;
}

/** Says, below what is shown, that it is not all. */
export function tellOfMore(output: Output, { next }: { next: string | null }): void {
  if (next !== null) output.line(`There are more: --all shows them, or --after ${next} the next ones.`);
}
