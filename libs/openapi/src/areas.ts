import type { Area } from './route.js';
import { after } from './routes/after.routes.js';
import { prerequisites, scenarios, server, stacks } from './routes/catalogue.routes.js';
import { invitations, login, me } from './routes/login.routes.js';
import { material } from './routes/material.routes.js';
import { channels, notices } from './routes/notices.routes.js';
import { people, teams } from './routes/people.routes.js';
import { plans, practices } from './routes/practices.routes.js';
import { provider } from './routes/provider.routes.js';
import { retention } from './routes/retention.routes.js';
import { rota } from './routes/rota.routes.js';
import { series } from './routes/series.routes.js';
import { roster, talk } from './routes/taking-part.routes.js';
import { visits } from './routes/visit.routes.js';

/** The whole REST API. A route that the server has and that is missing here fails a test, and so does the contrary. */
export const AREAS: readonly Area[] = [
  practices,
  plans,
  series,
  roster,
  talk,
  material,
  after,
  scenarios,
  stacks,
  prerequisites,
  visits,
  retention,
  rota,
  notices,
  channels,
  people,
  teams,
  invitations,
  login,
  provider,
  me,
  server,
];
