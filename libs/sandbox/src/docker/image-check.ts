import { imagesMissing } from '../stack/images-missing.js';
import type { EngineClient } from './engine-client.js';

/** Looks whether images exist in the engine. */
export class ImageCheck {
  constructor(private readonly client: EngineClient) {}

  /** Throws `stack.images-missing` and names what is missing. */
  async assertPresent(stackId: string, names: string[]): Promise<void> {
    const missing = await this.missing(names);
    if (missing.length > 0) throw imagesMissing(stackId, missing);
  }

  /** Those of the names that the engine does not have. */
  async missing(names: string[]): Promise<string[]> {
    const found = await this.client.call('looking for images', (docker, abortSignal) =>
      docker.listImages({ filters: { reference: names }, abortSignal }),
    );
    const present = new Set(found.flatMap(({ RepoTags }) => RepoTags ?? []));
    return names.filter((name) => !present.has(name));
  }
}
