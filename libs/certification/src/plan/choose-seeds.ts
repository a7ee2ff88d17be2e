import { drawVariant, type ScenarioTemplate, type Variant, variantCount } from '#scenarios';

/** Seeds that are tried until there are enough different variants. */
const TRIED = 60;

/** Different variants of a scenario, `wanted` at most; always the same ones. With a seed: that one alone. */
export function chooseSeeds(
  template: ScenarioTemplate,
  wanted: number,
  seed: string | undefined,
): readonly Variant[] {
  if (seed !== undefined) return [drawVariant(template, seed)];
  const most = Math.min(wanted, variantCount(template));
  const found = new Map<string, Variant>();
  for (let index = 1; index <= TRIED && found.size < most; index++) {
    const variant = drawVariant(template, `certified-${index}`);
    const key = JSON.stringify(variant.values);
    if (!found.has(key)) found.set(key, variant);
  }
  return [...found.values()];
}
