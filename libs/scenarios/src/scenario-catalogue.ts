import { access, constants, glob, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { formatProblem, type Problem, suggestion } from '#authoring';
import { AppError } from '#kernel';
import { parseScenario } from './parse-scenario.js';
import type { ScenarioTemplate } from './scenario-template.js';

/** The scenario files of a folder, `<stack>/<name>.yaml`. A broken file does not keep the others from use. */
export class ScenarioCatalogue {
  private templates = new Map<string, ScenarioTemplate>();
  private broken = new Map<string, Problem[]>();

  constructor(private readonly scenariosDir: string) {}

  /** Reads the folder again. To be called once before anything else. */
  async reload(): Promise<void> {
    const templates = new Map<string, ScenarioTemplate>();
    const broken = new Map<string, Problem[]>();
    for (const file of await this.files()) {
      const id = idOf(relative(this.scenariosDir, file));
      const { template, problems } = parseScenario(await readFile(file), file);
      if (!template) broken.set(id, problems);
      else if (template.id === id) templates.set(id, template);
      else broken.set(id, [template.source.problem(['id'], `Write "${id}", as the file is called.`)]);
    }
    this.templates = templates;
    this.broken = broken;
  }

  /** The scenarios that can be read, by id. */
  list(): ScenarioTemplate[] {
    return [...this.templates.values()];
  }

  /** @throws AppError `scenario.unknown`, or `scenario.invalid` when its file cannot be read */
  get(id: string): ScenarioTemplate {
    const template = this.templates.get(id);
    if (template) return template;
    const problems = this.broken.get(id);
    if (!problems) {
      const message = `There is no scenario "${id}"; ${suggestion(id, [...this.templates.keys()])}`;
      throw new AppError('scenario.unknown', message);
    }
    const details = problems.map(({ path, message }) => ({ field: path, message }));
    const [first] = problems.map(formatProblem);
    throw new AppError('scenario.invalid', `Correct the scenario ${id}: ${first}`, { details });
  }

  /** Why files could not be read. */
  problems(): Problem[] {
    return [...this.broken.values()].flat();
  }

  private async files(): Promise<string[]> {
    const files: string[] = [];
    const { scenariosDir } = this;
    await access(scenariosDir, constants.R_OK).catch((cause: unknown) => {
      const message = `The folder of scenarios ${scenariosDir} cannot be read: correct SIMSUP_SCENARIOS_DIR.`;
      throw new AppError('config.invalid', message, { cause });
    });
    for await (const file of glob('*/*.yaml', { cwd: this.scenariosDir })) files.push(file);
    return files.sort().map((file) => join(this.scenariosDir, file));
  }
}

function idOf(file: string): string {
  return `${dirname(file)}/${basename(file, '.yaml')}`;
}
