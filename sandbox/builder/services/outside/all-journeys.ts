import { buildJourneys } from './build-journeys.js';
import { depotJourneys } from './depot-journeys.js';
import type { Journey } from './journey.js';
import { mergeJourney } from './merge-journey.js';
import { SignIn } from './sign-in.js';
import type { Users } from './users.js';
import { webJourneys } from './web-journeys.js';

/** Everything that users do. @param codeSite where the login provider and the code host are */
export function allJourneys(users: Users, codeSite: string): Journey[] {
  return [
    ...webJourneys(users, new SignIn(codeSite)),
    ...depotJourneys(users),
    ...buildJourneys(users),
    mergeJourney(users, codeSite),
  ];
}
