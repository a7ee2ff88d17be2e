import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { byId } from '#api-client';
import type { ApiClient } from '../server/api-client.js';

/** Writes all files that the practice leaves behind into `directory`; returns their paths. */
export async function saveArtifacts(
  client: ApiClient,
  practiceId: string,
  directory: string,
): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  const { artifacts } = await client.get('/api/practices/{id}/artifacts', byId(practiceId));
  const paths: string[] = [];
  for (const { name } of artifacts) {
    const target = path.join(directory, path.basename(name));
    const params = { path: { id: practiceId, name } };
    const file = await client.open('/api/practices/{id}/artifacts/{name}', { params });
    await writeFile(target, await file.bytes());
    paths.push(target);
  }
  return paths;
}
