import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { patternProblem } from '#authoring';
import {
  CertificatesOnDisk,
  ContentOnDisk,
  certificatesFolder,
  planUnits,
  verdictQuality,
} from '#certification';
import { AppError } from '#kernel';
import { mostTempo, type ScenarioTemplate } from '#scenarios';
import { CertificateShelves } from '../certify/certificate-shelves.js';
import { type Candidate, certify } from '../certify/certification.js';
import { CertifyPrinter } from '../certify/certify-printer.js';
import { chooseScenarios } from '../certify/choose-scenarios.js';
import { usualParallel } from '../certify/side-by-side.js';
import type { CommandContext } from '../command-context.js';
import { FAILED } from '../exit-status.js';
import { configuration, installationRoot } from '../installation.js';
import { Interruption } from '../interruption.js';
import { tempoOption, variantOption } from '../options/request-option.js';
import { openShelf, stackShelf } from '../shelf.js';

/** Brisk enough for an author's patience, slow enough for two processors. */
const USUAL_TEMPO = 5;

interface Options {
  all?: true;
  changedSince?: string;
  variant?: string;
  only?: string;
  parallel?: number;
  tempo?: number;
  again?: true;
  dryRun?: true;
}

const AFTER = `
Proves by real practices that a scenario does what it says: in one nobody acts (all is well before, it hurts as
expected, it does not pass, nothing gives it away, all damage can be undone), and in one for each fix and each decoy
somebody types it. Its own server plays them, with a random word planted into all that is sealed, which must be found
nowhere. A green certificate is written to scenarios/certificates; a red one is kept below the state directory.

What passed is not played again until the scenario or its stack changes, so that an interrupted run goes on where it
was. Ctrl-C removes every sandbox. What is proved, and how to read it: docs/certify.md

Exit status: 0 all are certified, 1 one is not, 2 the command or a scenario file is wrong.

Examples:
  simsup scenario certify builder/core-locked
  simsup scenario certify builder/core-locked --only fix:       its fixes alone
  simsup scenario certify --changed-since main                  what a branch has changed
  simsup scenario certify --all --tempo 1 --again               the nightly run, at the real tempo`;

/** `simsup scenario certify [ID…]` */
export function scenarioCertifyCommand({ output, exit }: CommandContext): Command {
  return new Command('certify')
    .description('prove scenarios by real practices (spoils)')
    .argument('[ids...]', 'ids of scenarios, see `simsup scenario list`')
    .option('--all', 'all scenarios')
    .option('--changed-since <revision>', 'those that changed, or whose stack did, since a revision of git')
    .option('--variant <seed>', 'play this variant only (writes no certificate)', variantOption)
    .option(
      '--only <pattern>',
      'only units whose name (baseline, fix:NAME, decoy:NAME) matches',
      patternOption,
    )
    .option(
      '--parallel <n>',
      'practices side by side (default: what memory and processors carry)',
      parallelOption,
    )
    .option('--tempo <n>', `divide all timers of the stack by this (default: ${USUAL_TEMPO})`, tempoOption)
    .option('--again', 'play also what passed before')
    .option('--dry-run', 'say what would be played')
    .addHelpText('after', AFTER)
    .action(async (ids: string[], options: Options) => {
      const config = configuration();
      const { scenarios } = await openShelf();
      const chosen = await chooseScenarios(scenarios, { ...options, ids }, installationRoot);
      const content = new ContentOnDisk();
      const tempo = tempoFor(chosen, options.tempo);
      const candidates = await Promise.all(
        chosen.map((template) => candidate(template, { ...options, tempo }, content)),
      );
      const total = candidates.reduce((sum, { units }) => sum + units.length, 0);
      if (options.dryRun) {
        const units = candidates
          .flatMap((each) => each.units)
          .map(({ scenario, name, variant }) => ({ scenario, unit: name, variant: variant.seed }));
        output.document({ tempo, units });
        for (const { scenario, unit, variant } of units)
          output.line(`${scenario}  ${unit}  (variant ${variant})`);
        return;
      }
      if (total === 0)
        throw new AppError('input.invalid', 'Nothing is to be played: no scenario or no unit is meant.');
      const parallel = options.parallel ?? (await usualParallel());
      using interruption = new Interruption((line) => output.line(line));
      const printer = new CertifyPrinter(output, total, tempo);
      printer.note(
        `${total} practices of ${candidates.length} scenarios at ${temposOf(candidates)}, ${parallel} side by side`,
      );
      const certificates = await certify(
        { candidates, parallel, again: options.again ?? false },
        { config, content, observer: printer, root: installationRoot },
        interruption.signal,
      ).catch((error: unknown) => {
        if (!interruption.signal.aborted) throw error;
        throw new AppError('command.interrupted', 'Interrupted: what passed is not played again.');
      });
      const files = await shelves(config).write(certificates, options);
      printer.end(certificates, files);
      const { failures } = printer;
      const complete = options.only !== undefined || certificates.length === candidates.length;
      const ok = failures.length === 0 && complete && certificates.every((each) => each.ok);
      const quality = verdictQuality(certificates.flatMap(({ attempts }) => attempts));
      output.document({ ok, tempo, parallel, quality, failures, certificates });
      if (!ok) exit(FAILED);
    });
}

async function candidate(
  template: ScenarioTemplate,
  { variant, only, tempo }: Options & { tempo: number },
  content: ContentOnDisk,
): Promise<Candidate> {
  const stack = stackShelf().get(template.sample.stack);
  const pattern = new RegExp(only ?? '');
  const units = planUnits(template, variant).filter(({ name }) => pattern.test(name));
  return {
    ...{ template, stack, units },
    tempo: Math.min(tempo, mostTempo(template.sample, stack.file)),
    contentHash: await content.ofScenario(template, stack),
  };
}

function temposOf(candidates: readonly Candidate[]): string {
  const tempos = [...new Set(candidates.map(({ tempo }) => tempo))].sort((a, b) => b - a);
  return `tempo ${tempos.join(' and ')}`;
}

function shelves({ sandbox, server }: ReturnType<typeof configuration>): CertificateShelves {
  return new CertificateShelves(
    new CertificatesOnDisk(certificatesFolder(sandbox.scenariosDir)),
    new CertificatesOnDisk(path.join(server.stateDir, 'certification', 'certificates')),
  );
}

function tempoFor(chosen: readonly ScenarioTemplate[], asked: number | undefined): number {
  const most = Math.min(...chosen.map(({ sample }) => stackShelf().get(sample.stack).file.tempo.max), 100);
  const tempo = asked ?? Math.min(USUAL_TEMPO, most);
  if (tempo <= most) return tempo;
  throw new AppError(
    'input.invalid',
    `The stack runs at a tempo of ${most} at most: choose a lower --tempo.`,
  );
}

function parallelOption(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 16) return count;
  throw new InvalidArgumentError('The number of practices is a whole number from 1 to 16.');
}

function patternOption(text: string): string {
  const problem = patternProblem(text);
  if (problem === undefined) return text;
  throw new InvalidArgumentError(problem);
}
