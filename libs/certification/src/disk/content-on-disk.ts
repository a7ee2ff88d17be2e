import { glob, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Stack } from '#sandbox';
import type { ScenarioTemplate } from '#scenarios';
import { contentHash, type HashedFile, isStackContent } from '../certificate/content-hash.js';
import { CERTIFICATION_RULES } from '../certificate/rules.js';

/** Hashes what certificates stand for; each stack is read once. */
export class ContentOnDisk {
  private readonly stacks = new Map<string, Promise<string>>();

  /** Of all that a stack's sandboxes are made from, and of how they are watched. */
  ofStack(stack: Stack): Promise<string> {
    const known = this.stacks.get(stack.file.id) ?? hashOfFolder(stack);
    this.stacks.set(stack.file.id, known);
    return known;
  }

  /** Of a scenario, its stack and the rules it is certified by. */
  async ofScenario(template: Pick<ScenarioTemplate, 'id' | 'fileName'>, stack: Stack): Promise<string> {
    const files = [
      { path: `${template.id}.yaml`, bytes: await readFile(template.fileName) },
      { path: stack.file.id, bytes: Buffer.from(await this.ofStack(stack)) },
      { path: 'rules', bytes: Buffer.from(String(CERTIFICATION_RULES)) },
    ];
    return contentHash(files);
  }
}

async function hashOfFolder({ directory }: Stack): Promise<string> {
  const files: HashedFile[] = [];
  for await (const found of glob('**/*', { cwd: directory })) {
    const name = found.split(path.sep).join('/');
    const full = path.join(directory, found);
    if (!isStackContent(name) || !(await stat(full)).isFile()) continue;
    files.push({ path: name, bytes: await readFile(full) });
  }
  return contentHash(files);
}
