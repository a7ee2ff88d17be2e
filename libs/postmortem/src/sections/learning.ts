import { plain } from '../words/markdown-text.js';
import { list, table } from '../words/table.js';
import { blocks, notWritten, type SectionWriter } from './section.js';

/** What let it happen. */
export const writeVulnerabilities: SectionWriter = ({ input }) => {
  const { lessons, source, skills } = input.scenario;
  return blocks(
    notWritten('what in the system, its monitoring and its documents let this happen or prolonged it?'),
    '### Lessons of the scenario',
    list(lessons, 'The scenario names none.'),
    `Skills practised: ${plain(skills.join(', ')).source}.`,
    `Where the incident comes from: ${plain(source).source}`,
  );
};

/** What to do about it: people fill the table in. */
export const writeRemediation: SectionWriter = ({ input }) =>
  blocks(
    '### Action items',
    table(
      ['Action', 'Owner', 'Due', 'Done'],
      [1, 2, 3].map(() => ['', '', '', '']),
    ),
    '### Questions for the debrief',
    list(input.scenario.debrief, 'The scenario names none.'),
    '### On the response and on the practice itself',
    notWritten('what helped, what misled, and what should the next practice do otherwise?'),
  );
