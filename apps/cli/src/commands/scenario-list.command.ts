import { Command } from 'commander';
import { formatProblem } from '#authoring';
import { type CertificateStanding, ScenarioCertificates } from '#certification';
import { type ScenarioSummary } from '#contracts';
import { variantCount } from '#scenarios';
import type { CommandContext } from '../command-context.js';
import { configuration } from '../installation.js';
import { fittedTable } from '../output/fitted-table.js';
import { openShelf, stackShelf } from '../shelf.js';

/** `simsup scenario list` */
export function scenarioListCommand({ output }: CommandContext): Command {
  return new Command('list')
    .description(
      'all scenarios with difficulty, length, skills, number of variants and age of the certificate',
    )
    .action(async () => {
      const { scenarios } = await openShelf();
      const certificates = new ScenarioCertificates(configuration().sandbox.scenariosDir, stackShelf());
      const standings = await certificates.standings(scenarios.list());
      const summaries: ScenarioSummary[] = scenarios.list().map((template) => ({
        id: template.id,
        stack: template.sample.stack,
        version: template.sample.version,
        difficulty: template.sample.difficulty,
        skills: template.sample.skills,
        components: template.sample.components,
        expectedMinutes: template.sample.expectedMinutes,
        variants: variantCount(template),
        certifiedAt: currentCertificate(standings.get(template.id)),
      }));
      output.document({ scenarios: summaries });
      const head = ['scenario, and what it teaches', 'difficulty', 'minutes', 'variants', 'certificate'];
      const rows = summaries.map((s) => [
        [s.id, ...s.skills.map((skill) => `· ${skill}`)].join('\n'),
        '●'.repeat(s.difficulty).padEnd(5, '○'),
        s.expectedMinutes,
        s.variants,
        certificateInWords(standings.get(s.id), new Date()),
      ]);
      output.line(fittedTable({ head, rows, wraps: 0, columns: process.stdout.columns }));
      for (const problem of scenarios.problems()) output.warn(formatProblem(problem));
      output.line('Skills give a scenario away: do not show this list to those who will respond.');
    });
}

const DAY_MS = 24 * 3_600_000;

function currentCertificate(standing: CertificateStanding | undefined): string | null {
  return standing?.standing === 'certified' ? standing.certifiedAt : null;
}

/** How old a certificate is, or what is wrong with it. */
export function certificateInWords(standing: CertificateStanding | undefined, now: Date): string {
  if (!standing || standing.standing === 'none') return 'none';
  if (standing.standing === 'stale') return 'stale';
  const days = Math.floor((now.getTime() - Date.parse(standing.certifiedAt)) / DAY_MS);
  return days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`;
}
