import type { StackCatalogue } from './stack-catalogue.js';

/** Name of the image with the network tools, as the set-up built it last; null when it never did. */
export function toolsImage(catalogue: Pick<StackCatalogue, 'imageTagOf'>): string | null {
  const tag = catalogue.imageTagOf('network');
  return tag === null ? null : `simsup/network-tools:${tag}`;
}
