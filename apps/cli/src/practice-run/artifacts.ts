import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Artifact } from '#contracts';
import type { ApiClient } from '../server/api-client.js';

/** Writes all files that the practice leaves behind into `directory`; returns their paths. */
export async function saveArtifacts(
  client: ApiClient,
  practiceId: string,
  directory: string,
): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const base = `/api/practices/${practiceId}/artifacts`;
  const { artifacts } = await client.get<{ artifacts: Artifact[] }>(base);
  const paths: string[] = [];
  for (const { name } of artifacts) {
    const target = path.join(directory, path.basename(name));
    await writeFile(target, await client.download(`${base}/${encodeURIComponent(name)}`));
    paths.push(target);
  }
  return paths;
}
