import { jest } from '@jest/globals';
import { theNextOneIsStopped, theRecordIsWhole } from './after-next.js';
import { itIsDebriefed } from './after-practice.js';
import { peopleComeIn } from './before-people.js';
import { practiceIsPlanned } from './before-plan.js';
import { peopleSignUp } from './before-sign-up.js';
import { serviceComesBack } from './during-end.js';
import { instigatorsHelp } from './during-help.js';
import { respondersArePaged } from './during-page.js';
import { respondersWork } from './during-rooms.js';
import { Story } from './story.js';

// A clock that the test moves, but letters and jobs that take their time on a busy machine.
jest.setTimeout(60_000);

const story = Story.begin();

// Each step goes on where the one before ended: they are one practice, and run in this order.
describe('a practice of two instigators, five responders and two observers', () => {
  peopleComeIn(story);
  practiceIsPlanned(story);
  peopleSignUp(story);
  respondersArePaged(story);
  respondersWork(story);
  instigatorsHelp(story);
  serviceComesBack(story);
  itIsDebriefed(story);
  theNextOneIsStopped(story);
  theRecordIsWhole(story);
});
