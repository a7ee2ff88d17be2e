import { writeGathered } from './gathered.js';
import { writeGlance } from './glance.js';
import { writeHypotheses, writeTests } from './investigation.js';
import { writeRemediation, writeVulnerabilities } from './learning.js';
import { writeConfirmed, writeImpact, writeRestored } from './outcome.js';
import { writeMessages, writeTimeline } from './record.js';
import type { SectionWriter } from './section.js';

export interface Section {
  /** Anchor in the HTML page. */
  id: string;
  title: string;
  write: SectionWriter;
}

/** The shape of every postmortem, top to bottom. */
export const SECTIONS: readonly Section[] = [
  { id: 'glance', title: 'At a glance', write: writeGlance },
  { id: 'gathered', title: 'Gathered', write: writeGathered },
  { id: 'hypotheses', title: 'Hypotheses', write: writeHypotheses },
  { id: 'tests', title: 'Tests', write: writeTests },
  { id: 'confirmed', title: 'Confirmed', write: writeConfirmed },
  { id: 'restored', title: 'Restored', write: writeRestored },
  { id: 'impact', title: 'Impact', write: writeImpact },
  { id: 'vulnerabilities', title: 'Vulnerabilities', write: writeVulnerabilities },
  { id: 'remediation', title: 'Remediation', write: writeRemediation },
  { id: 'messages', title: 'Messages', write: writeMessages },
  { id: 'timeline', title: 'Timeline', write: writeTimeline },
];
