import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { healthyScenario, healthyScenarioId, plantCanary } from '#certification';
import type { StackFile } from '#contracts';
import type { ScenarioTemplate } from '#scenarios';

/** Writes what certification plays: the scenarios with a canary in all that is sealed, and one in which nothing happens. */
export async function writePlantedScenarios(
  directory: string,
  {
    templates,
    stacks,
    canary,
  }: { templates: readonly ScenarioTemplate[]; stacks: readonly StackFile[]; canary: string },
): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  for (const { id, raw } of templates) await write(directory, id, plantCanary(raw, canary));
  for (const stack of stacks)
    await write(directory, healthyScenarioId(stack), stringify(healthyScenario(stack)));
}

async function write(directory: string, id: string, text: string): Promise<void> {
  const file = path.join(directory, `${id}.yaml`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
