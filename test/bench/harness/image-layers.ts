import { type EngineClient, imageNames, type Stack } from '#sandbox';

export interface ImagesDisk {
  images: number;
  /** Each layer once, as it lies on the disk. */
  uniqueBytes: number;
  /** Each image by itself, as `docker image ls` shows it. */
  summedBytes: number;
}

/** What a stack's images take. Two images share a layer when they agree in it and in everything below it. */
export async function imagesDisk({ docker }: EngineClient, stack: Stack): Promise<ImagesDisk> {
  const names = imageNames(stack.file, stack.imageTag ?? '');
  const layers = new Map<string, number>();
  let summedBytes = 0;
  for (const name of names) {
    const history: { Created: number; CreatedBy: string; Size: number }[] = await docker
      .getImage(name)
      .history();
    let chain = '';
    for (const { Created, CreatedBy, Size } of history.toReversed()) {
      chain += `${Created} ${CreatedBy} ${Size}\n`;
      layers.set(chain, Size);
      summedBytes += Size;
    }
  }
  const uniqueBytes = [...layers.values()].reduce((total, size) => total + size, 0);
  return { images: names.length, uniqueBytes, summedBytes };
}
