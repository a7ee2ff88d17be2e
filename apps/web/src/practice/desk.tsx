import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type FeedEvent, isOver, type PracticeState, type PracticeView } from '#contracts';
import { FeedPanel } from '../feed/feed-panel.js';
import type { FeedState } from '../live/feed-state.js';
import { ArtifactsPanel } from './after/artifacts-panel.js';
import { AfterPanels } from './after/debrief-panel.js';
import { NeverBegan } from './after/never-began.js';
import { PostmortemPanel } from './after/postmortem-panel.js';
import { SealedPanel } from './after/sealed-panel.js';
import { VerdictPanel } from './after/verdict-panel.js';
import { AlertsPanel } from './alerts-panel.js';
import classes from './desk.module.css';
import { EvidencePanel } from './evidence-panel.js';
import { useGuidePage } from './guide/use-guide-page.js';
import { HintsPanel } from './help/hints-panel.js';
import { RoomsPanel } from './help/rooms-panel.js';
import { ImpactPanel } from './impact/impact-panel.js';
import { PageCard } from './page-card.js';
import { PeoplePanel } from './people-panel.js';
import { PlanPanel } from './plan/plan-panel.js';
import { ReadinessPanel } from './roster/readiness-panel.js';
import { RosterPanel } from './roster/roster-panel.js';
import type { Situation } from './situation.js';
import { WorkPanel } from './workbench/work-panel.js';

interface DeskProps {
  view: PracticeView;
  feed: FeedState;
  events: readonly FeedEvent[];
  situation: Situation;
  originAt: string;
}

const BEFORE: readonly PracticeState[] = ['announced', 'preparing', 'ready'];

type SideTab = 'incident' | 'rooms';
type Pane = 'centre' | 'side' | 'terminal' | 'feed' | 'rooms';

/**
 * The desk: feed, centre and side next to each other, or one at a time on a narrow screen. Panes that
 * are not shown stay mounted, so that no shell is lost by looking elsewhere.
 */
export function Desk(props: DeskProps) {
  const { view, feed, events, situation, originAt } = props;
  const over = isOver(view.state);
  const played = over && view.beganAt !== null;
  const [chosen, setPane] = useState<Pane>(over ? 'centre' : 'side');
  // Two of the parts end with the practice; whoever was looking at them sees the outcome.
  const guide = useGuidePage();
  // A link to the guide leads to where the guide is.
  const [guideSeen, setGuideSeen] = useState(guide.page);
  if (guide.page !== guideSeen) {
    setGuideSeen(guide.page);
    if (guide.page !== null) setPane('terminal');
  }
  const pane = over && (chosen === 'side' || chosen === 'terminal') ? 'centre' : chosen;
  const [sideTab, setSideTab] = useState<SideTab>('incident');
  const [maximised, setMaximised] = useState(false);
  const messages = events.filter((event) => event.type === 'message.posted').length;
  return (
    <div className={classes.desk} data-pane={pane} data-over={over || undefined}>
      <nav className={classes.switch} aria-label="Parts of the page">
        <SegmentedControl
          fullWidth
          value={pane}
          onChange={setPane}
          data={[
            ...(over ? [] : [{ value: 'side' as const, label: 'Now' }]),
            { value: 'centre' as const, label: over ? 'Outcome' : 'Impact' },
            ...(over ? [] : [{ value: 'terminal' as const, label: 'Work' }]),
            { value: 'feed' as const, label: 'Feed' },
            { value: 'rooms' as const, label: over ? 'People' : 'Rooms' },
          ]}
        />
      </nav>
      <div className={classes.feed} data-away={(!over && maximised) || undefined}>
        <FeedPanel feed={feed} originAt={originAt} />
      </div>
      {over ? (
        <div className={classes.outcome}>
          {played ? (
            <>
              <VerdictPanel verdict={view.verdict} />
              <ImpactPanel view={view} events={events} originAt={originAt} />
              <PostmortemPanel view={view} />
            </>
          ) : (
            <NeverBegan />
          )}
        </div>
      ) : (
        <>
          <div className={classes.impact} data-away={maximised || undefined}>
            <ImpactPanel view={view} events={events} originAt={originAt} />
          </div>
          <div className={classes.terminal} data-tall={maximised || undefined}>
            <WorkPanel
              view={{ ...view, over: over || view.state === 'restored' }}
              maximised={maximised}
              onMaximise={setMaximised}
            />
          </div>
        </>
      )}
      <div className={classes.side} data-tab={sideTab}>
        <SegmentedControl
          className={classes.sideSwitch as string}
          fullWidth
          size="xs"
          aria-label="Side of the desk"
          value={sideTab}
          onChange={setSideTab}
          data={[
            { value: 'incident', label: over ? 'Background' : 'Incident' },
            { value: 'rooms', label: messages > 0 ? `Rooms · ${messages}` : 'Rooms' },
          ]}
        />
        <div className={classes.incident}>
          {(over || BEFORE.includes(view.state)) && <PlanPanel id={view.id} />}
          {view.state === 'announced' && <RosterPanel view={view} />}
          {view.state === 'announced' && view.myRole === 'instigator' && <ReadinessPanel id={view.id} />}
          {!over && <PageCard view={view} situation={situation} />}
          {view.sealed && <SealedPanel sealed={view.sealed} over={played} />}
          {!over && <AlertsPanel situation={situation} />}
          {!over && <HintsPanel view={view} situation={situation} />}
          {played && <AfterPanels view={view} />}
          {played && <ArtifactsPanel view={view} />}
        </div>
        <div className={classes.rooms}>
          <RoomsPanel view={view} events={events} situation={situation} />
          {!over && view.state !== 'announced' && <RosterPanel view={view} />}
          <EvidencePanel view={view} events={events} />
          <PeoplePanel view={view} />
        </div>
      </div>
    </div>
  );
}
