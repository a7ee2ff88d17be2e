export { draftPostmortem } from './draft-postmortem.js';
export type {
  PostmortemAssessment,
  PostmortemDraft,
  PostmortemInput,
  PostmortemPractice,
  PostmortemScenario,
} from './postmortem-input.js';
