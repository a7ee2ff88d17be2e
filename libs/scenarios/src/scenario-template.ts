import type { YamlSource } from '#authoring';
import type { ScenarioFile } from '#contracts';

/** Values drawn for the parameters of a scenario, by name. */
export type ParameterValues = Record<string, ParameterValue>;

/** A text, a number, or a record of them that is drawn as one. */
export type ParameterValue = string | number | Record<string, string | number>;

/** A scenario file that can be read, with its `${parameters}` still open. */
export interface ScenarioTemplate {
  id: string;
  fileName: string;
  parameters: ScenarioFile['parameters'];
  /** The document as written, `${…}` and all. */
  raw: Record<string, unknown>;
  /** With the first choice of every parameter: for what no parameter changes, such as id, difficulty, skills. */
  sample: ScenarioFile;
  /** Knows where everything stands in the file. */
  source: YamlSource;
}

/** One choice of a scenario's parameters: the same seed gives the same variant. */
export interface Variant {
  seed: string;
  values: ParameterValues;
  /** The scenario with every `${parameter}` replaced. */
  scenario: ScenarioFile;
}
