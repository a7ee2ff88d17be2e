import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { GuidePage, GuidePageSummary } from '#contracts';
import { AppError } from '#kernel';
import type { Stack } from './stack.js';
import type { StackCatalogue } from './stack-catalogue.js';

/** The page that a guide begins with. */
const FIRST_PAGE = 'README';

/**
 * The guides of stacks: folders of Markdown, read anew at each call, for they are small and are written while one
 * looks at them.
 */
export class StackGuide {
  constructor(private readonly stacks: Pick<StackCatalogue, 'get'>) {}

  /**
   * The pages in which all words occur; the first page first, the others by title. A stack without a guide has none.
   * Error: `stack.unknown`.
   */
  async pages(stackId: string, text = ''): Promise<GuidePageSummary[]> {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return (await this.all(stackId))
      .filter(({ title, markdown }) =>
        words.every((word) => `${title}\n${markdown}`.toLowerCase().includes(word)),
      )
      .map(({ name, title }) => ({ name, title }));
  }

  /** One page. Errors: `stack.unknown`, `resource.not-found`. */
  async page(stackId: string, name: string): Promise<GuidePage> {
    const page = (await this.all(stackId)).find((each) => each.name === name);
    if (!page) throw new AppError('resource.not-found', `The guide has no page "${name}".`);
    return page;
  }

  private async all(stackId: string): Promise<GuidePage[]> {
    const { file, directory } = this.stacks.get(stackId);
    if (file.guide === undefined) return [];
    const folder = join(directory, file.guide);
    const names = await pageNames({ file, directory });
    const pages = await Promise.all(
      names.map(async (name) => {
        const markdown = await readFile(join(folder, `${name}.md`), 'utf8');
        return { name, title: titleOf(markdown) ?? name, markdown };
      }),
    );
    const rank = ({ name }: GuidePage): number => (name === FIRST_PAGE ? 0 : 1);
    return pages.sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
  }
}

/** Names of a guide's pages: paths below its folder, without `.md`. */
async function pageNames({ file, directory }: Pick<Stack, 'file' | 'directory'>): Promise<string[]> {
  const files = await Array.fromAsync(glob('**/*.md', { cwd: join(directory, file.guide ?? '') }));
  return files.map((path) => path.slice(0, -'.md'.length).split(sep).join('/'));
}

function titleOf(markdown: string): string | null {
  return /^#\s+(.+?)\s*#*$/m.exec(markdown)?.[1] ?? null;
}
