import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type ReadingsStore, type SeenText, type Unit, UnitResults } from '#certification';
import { type StackFile, type UnitResult, unitResultSchema } from '#contracts';

const keptSchema = z.object({ contentHash: z.string(), result: unitResultSchema });

/** Remembers each practice in a file of its own, below the state directory. */
export class ResultsOnDisk extends UnitResults {
  constructor(private readonly directory: string) {
    super();
  }

  async find(unit: Unit, contentHash: string, tempo: number): Promise<UnitResult | null> {
    const kept = keptSchema.safeParse(await readJson(this.file(unit, tempo)));
    if (!kept.success || kept.data.contentHash !== contentHash) return null;
    return kept.data.result.ok ? kept.data.result : null;
  }

  async keep(unit: Unit, contentHash: string, tempo: number, result: UnitResult): Promise<void> {
    await writeJson(this.file(unit, tempo), { contentHash, result });
  }

  private file({ scenario, name, variant }: Unit, tempo: number): string {
    return path.join(this.directory, scenario, `${name.replace(':', '-')}.${variant.seed}.${tempo}.json`);
  }
}

/** Keeps what was read of healthy sandboxes, for as long as their stack and what is read (`reading`) are the same. */
export class ReadingsOnDisk implements ReadingsStore {
  constructor(
    private readonly directory: string,
    private readonly hashOf: (stack: StackFile) => Promise<string>,
    private readonly reading: number,
  ) {}

  async find(stack: StackFile): Promise<SeenText[] | null> {
    return (await readJson(await this.file(stack))) as SeenText[] | null;
  }

  async keep(stack: StackFile, texts: readonly SeenText[]): Promise<void> {
    await writeJson(await this.file(stack), texts);
  }

  private async file(stack: StackFile): Promise<string> {
    return path.join(this.directory, `${stack.id}-${await this.hashOf(stack)}-${this.reading}.json`);
  }
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(value));
}

/** Null when there is no such file, or it was not written to its end. */
async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
