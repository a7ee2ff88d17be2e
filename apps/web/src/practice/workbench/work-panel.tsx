import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconBook,
  IconChartLine,
  IconListSearch,
  IconTerminal2,
} from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Guard } from '../../shell/guard.js';
import { Waiting } from '../../shell/states.js';
import { useGuidePage } from '../guide/use-guide-page.js';
import { TerminalPanel } from '../terminal/terminal-panel.js';
import classes from './work.module.css';
import type { WorkView } from './work-view.js';

const LogsPanel = lazy(() => import('../logs/logs-panel.js'));
const ConsolesPanel = lazy(() => import('../consoles/consoles-panel.js'));
const GuidePanel = lazy(() => import('../guide/guide-panel.js'));

interface WorkPanelProps {
  view: WorkView;
  maximised: boolean;
  onMaximise: (maximised: boolean) => void;
}

type Tool = 'shell' | 'logs' | 'dashboards' | 'guide';

/**
 * What people work with: shells, logs, dashboards, guide. A tool that was looked at stays as it is behind the others:
 * no shell and no search is lost by looking elsewhere.
 */
export function WorkPanel({ view, maximised, onMaximise }: WorkPanelProps) {
  const guide = useGuidePage();
  const [chosen, setChosen] = useState<Tool>('shell');
  const [seen, setSeen] = useState<readonly Tool[]>(['shell']);
  const tool: Tool = guide.page === null ? chosen : 'guide';
  const tools = toolsOf(view);

  const show = (next: Tool): void => {
    setChosen(next);
    setSeen((before) => (before.includes(next) ? before : [...before, next]));
    if (next !== 'guide') guide.close();
  };
  const pane = (name: Tool, content: ReactNode): ReactNode =>
    (seen.includes(name) || tool === name) && (
      <div key={name} className={classes.pane} role="tabpanel" aria-label={name} hidden={tool !== name}>
        <Guard what={`the ${name}`}>
          <Suspense fallback={<Waiting lines={4} />}>{content}</Suspense>
        </Guard>
      </div>
    );

  return (
    <section className={`panel ${classes.panel}`} aria-label="Work">
      <div className={classes.bar} role="tablist" aria-label="Tools">
        {tools.map(({ name, label, icon }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={tool === name}
            className={classes.tab}
            onClick={() => show(name)}
          >
            {icon}
            {label}
          </button>
        ))}
        <span className={classes.spring} />
        <span className={classes.maximise}>
          <Tooltip label={maximised ? 'Show feed and chart again' : 'Use all the room'}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={maximised ? 'Show feed and chart again' : 'Use all the room'}
              onClick={() => onMaximise(!maximised)}
            >
              {maximised ? <IconArrowsDiagonalMinimize2 size={15} /> : <IconArrowsDiagonal size={15} />}
            </ActionIcon>
          </Tooltip>
        </span>
      </div>
      {pane('shell', <TerminalPanel view={view} />)}
      {view.logs &&
        pane('logs', <LogsPanel view={view} searches={view.logs.searches} shown={tool === 'logs'} />)}
      {view.consoles.length > 0 && pane('dashboards', <ConsolesPanel view={view} />)}
      {view.guide && pane('guide', <GuidePanel stack={view.stack} page={guide.page ?? guide.last} />)}
    </section>
  );
}

function toolsOf(view: WorkView): { name: Tool; label: string; icon: ReactNode }[] {
  const look = { size: 15, stroke: 1.7, 'aria-hidden': true } as const;
  return [
    { name: 'shell', label: 'Shell', icon: <IconTerminal2 {...look} /> },
    ...(view.logs ? [{ name: 'logs' as const, label: 'Logs', icon: <IconListSearch {...look} /> }] : []),
    ...(view.consoles.length > 0
      ? [{ name: 'dashboards' as const, label: 'Dashboards', icon: <IconChartLine {...look} /> }]
      : []),
    ...(view.guide ? [{ name: 'guide' as const, label: 'Guide', icon: <IconBook {...look} /> }] : []),
  ];
}
