import type {
  ActionItem,
  After,
  FeedEvent,
  HintAdvice,
  ImpactSeries,
  LogPage,
  Me,
  PlanView,
  PracticeSummary,
  PracticeView,
  RosterView,
  RotaView,
  ScenarioList,
  SeriesView,
  TalkSummary,
} from '#contracts';
import type { Answer, PathWith } from './operation.js';

/** True when either stands where the other is wanted. */
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

type Got<P extends PathWith<'get'>> = Answer<P, 'get'>;

/** Does not compile where what the description makes of a contract is another type than the contract. */
const SAME: {
  actions: Same<Got<'/api/actions'>['actions'], ActionItem[]>;
  advice: Same<Got<'/api/practices/{id}/advice'>, HintAdvice>;
  after: Same<Got<'/api/practices/{id}/after'>, After>;
  events: Same<Got<'/api/practices/{id}/timeline'>['events'], FeedEvent[]>;
  impact: Same<Got<'/api/practices/{id}/impact'>, ImpactSeries>;
  logs: Same<Got<'/api/practices/{id}/logs'>, LogPage>;
  me: Same<Got<'/api/me'>, Me>;
  plan: Same<Got<'/api/practices/{id}/plan'>, PlanView>;
  practice: Same<Got<'/api/practices/{id}'>, PracticeView>;
  practices: Same<Got<'/api/practices'>['practices'], PracticeSummary[]>;
  roster: Same<Got<'/api/practices/{id}/roster'>, RosterView>;
  rota: Same<Got<'/api/teams/{id}/rota'>, RotaView>;
  scenarios: Same<Got<'/api/scenarios'>, ScenarioList>;
  series: Same<Got<'/api/series'>['series'], SeriesView[]>;
  summary: Same<Got<'/api/practices/{id}/summary'>, TalkSummary>;
} = {
  ...{
    actions: true,
    advice: true,
    after: true,
    events: true,
    impact: true,
    logs: true,
    me: true,
    plan: true,
  },
  ...{
    practice: true,
    practices: true,
    roster: true,
    rota: true,
    scenarios: true,
    series: true,
    summary: true,
  },
};

describe('the types of answers', () => {
  it('are those of the contracts, so that the one can be handed on as the other', () => {
    expect(Object.values(SAME)).not.toContain(false);
  });
});
