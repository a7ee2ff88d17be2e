import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconClipboard, IconCopy, IconPlus, IconTerminal2, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useRef } from 'react';
import { useLive } from '../../live/live-context.js';
import { Guard } from '../../shell/guard.js';
import { Nothing, Waiting } from '../../shell/states.js';
import { StatusMark } from '../../shell/status-mark.js';
import type { WorkView } from '../workbench/work-view.js';
import classes from './terminal.module.css';
import type { ScreenHandle } from './terminal-screen.js';
import { useTerminals } from './use-terminals.js';

const TerminalScreen = lazy(() => import('./terminal-screen.js'));

/** The shells of this person in this practice or visit: a tab each. */
export function TerminalPanel({ view }: { view: WorkView }) {
  const { tabs, active, open, end, ready, show, dismiss } = useTerminals();
  const { link } = useLive();
  const handles = useRef(new Map<number, ScreenHandle>());
  const bar = useRef<HTMLDivElement>(null);
  const current = tabs.find((tab) => tab.id === active);
  const handle = () => (current ? handles.current.get(current.id) : undefined);
  const leave = () => bar.current?.querySelector<HTMLElement>('button')?.focus();

  return (
    <section className={classes.panel} aria-label="Terminal">
      <div className={classes.bar} ref={bar} role="toolbar" aria-label="Shells" hidden={tabs.length === 0}>
        {tabs.map((tab) => (
          <span key={tab.id} className={classes.tab} data-active={tab.id === active || undefined}>
            <button type="button" aria-pressed={tab.id === active} onClick={() => show(tab.id)}>
              {tab.status === 'ended' ? <s>Shell {tab.id}</s> : `Shell ${tab.id}`}
            </button>
            <button
              type="button"
              aria-label={`Close shell ${tab.id}`}
              onClick={() => {
                handles.current.get(tab.id)?.close();
                handles.current.delete(tab.id);
                dismiss(tab.id);
              }}
            >
              <IconX size={13} aria-hidden />
            </button>
          </span>
        ))}
        {tabs.length > 0 && (
          <Tool label="Open another shell" onClick={open} disabled={!view.can.openTerminal}>
            <IconPlus size={15} />
          </Tool>
        )}
        <span className={classes.spring} />
        {current && (
          <>
            <Tool
              label="Copy the selection (Ctrl+Shift+C)"
              onClick={() => void navigator.clipboard.writeText(handle()?.selection() ?? '')}
            >
              <IconCopy size={15} />
            </Tool>
            <Tool
              label="Paste (Ctrl+Shift+V)"
              disabled={current.status !== 'open'}
              onClick={() =>
                void navigator.clipboard.readText().then((text) => {
                  handle()?.paste(text);
                  handle()?.focus();
                })
              }
            >
              <IconClipboard size={15} />
            </Tool>
          </>
        )}
      </div>
      {tabs.map((tab) => (
        <div key={tab.id} className={classes.tabBody} hidden={tab.id !== active}>
          <Guard what="the terminal">
            <Suspense fallback={<Waiting lines={3} label="Opening the terminal" />}>
              <TerminalScreen
                practiceId={view.id}
                onReady={(made) => {
                  handles.current.set(tab.id, made);
                  ready(tab.id);
                }}
                onEnded={(reason) => end(tab.id, reason)}
                onLeave={leave}
              />
            </Suspense>
          </Guard>
          {tab.status === 'ended' && (
            <div className={classes.ended} role="status">
              <StatusMark tone="warn">This shell has ended</StatusMark>
              <span className="quiet">{tab.reason?.replace(/\.$/, '')}. What it printed stays here.</span>
              <Button
                variant="default"
                disabled={!view.can.openTerminal}
                onClick={() => {
                  dismiss(tab.id);
                  open();
                }}
              >
                Open a new one
              </Button>
            </div>
          )}
        </div>
      ))}
      {tabs.length === 0 && <NoTerminal view={view} onOpen={open} />}
      {current && current.status !== 'ended' && (
        <p className={classes.foot}>
          {current.status === 'open'
            ? `${view.myRole === 'visitor' ? 'Not recorded' : 'Recorded'}. Ctrl+Shift+L leaves the terminal.`
            : link.status === 'connected'
              ? 'Opening a shell…'
              : 'Waiting for the connection…'}
        </p>
      )}
    </section>
  );
}

interface ToolProps {
  label: string;
  onClick: () => void;
  disabled?: boolean;
  children: React.ReactNode;
}

function Tool({ label, onClick, disabled = false, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick} disabled={disabled}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function NoTerminal({ view, onOpen }: { view: WorkView; onOpen: () => void }) {
  const may = view.can.openTerminal;
  return (
    <div className={classes.none}>
      <Nothing
        icon={<IconTerminal2 size={28} stroke={1.5} />}
        title={may ? 'A shell on the jump host' : 'No terminal now'}
        action={
          may ? (
            <Button leftSection={<IconTerminal2 size={15} />} onClick={onOpen}>
              Open a terminal
            </Button>
          ) : undefined
        }
      >
        {may ? wayIn(view) : whyNone(view)}
      </Nothing>
    </div>
  );
}

function wayIn({ nodes, myRole }: WorkView): string {
  const recorded = `What you type is ${myRole === 'visitor' ? 'not recorded' : 'recorded for the timeline'}.`;
  return `From there, ssh by name to any of the ${nodes.length} nodes. ${recorded}`;
}

function whyNone({ myRole, over }: WorkView): string {
  if (over) return 'The practice is over. What was typed is in the feed.';
  const types = myRole === 'responder' || myRole === 'coordinator' || myRole === 'visitor';
  if (types) return 'It can be opened as soon as the sandbox is ready.';
  return 'Only responders type in the sandbox. Their commands are in the feed.';
}
