import '@xterm/xterm/css/xterm.css';
import { useComputedColorScheme } from '@mantine/core';
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import { useEffect, useRef } from 'react';
import { useLive } from '../../live/live-context.js';
import { theme } from '../../theme/theme.js';
import classes from './terminal.module.css';
import { openTerminal, type TerminalLink } from './terminal-link.js';
import { TERMINAL_DARK, TERMINAL_LIGHT } from './terminal-theme.js';

/** What the bar around a screen needs to do with it. */
export interface ScreenHandle {
  selection(): string;
  paste(text: string): void;
  focus(): void;
  close(): void;
}

interface TerminalScreenProps {
  practiceId: string;
  onReady: (handle: ScreenHandle) => void;
  /** The shell is gone; what it printed stays readable. */
  onEnded: (reason: string) => void;
  /** The key that leaves the terminal was pressed. */
  onLeave: () => void;
}

/** One shell, from opening to its end. Mount a new one to open another. */
export default function TerminalScreen({ practiceId, onReady, onEnded, onLeave }: TerminalScreenProps) {
  const { socket } = useLive();
  const host = useRef<HTMLDivElement>(null);
  const screen = useRef<Terminal | null>(null);
  const scheme = useComputedColorScheme('dark');
  const calls = useRef({ onReady, onEnded, onLeave });
  calls.current = { onReady, onEnded, onLeave };
  const firstScheme = useRef(scheme);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const terminal = newTerminal(firstScheme.current === 'dark');
    const fit = new FitAddon();
    terminal.loadAddon(fit);
    terminal.open(element);
    fit.fit();
    screen.current = terminal;
    let link: TerminalLink | null = null;
    let gone = false;

    terminal.attachCustomKeyEventHandler((event) =>
      handleKey(event, terminal, () => calls.current.onLeave()),
    );
    terminal.onData((data) => link?.write(data));
    terminal.onResize(({ cols, rows }) => link?.resize(cols, rows));
    const observer = new ResizeObserver(() => {
      if (element.offsetParent !== null) fit.fit();
    });
    observer.observe(element);

    const ended = (reason: string) => {
      link = null;
      if (gone) return;
      terminal.options.disableStdin = true;
      terminal.options.cursorBlink = false;
      terminal.write(`\r\n\x1b[0m\x1b[2m[${reason}]\x1b[0m\x1b[?25l\r\n`);
      calls.current.onEnded(reason);
    };
    openTerminal(
      socket,
      { practiceId, columns: terminal.cols, rows: terminal.rows },
      { onOutput: (data) => terminal.write(data), onEnded: ended },
    ).then(
      (opened) => {
        if (gone) return opened.close();
        link = opened;
        link.resize(terminal.cols, terminal.rows);
        terminal.focus();
        calls.current.onReady({
          selection: () => terminal.getSelection(),
          paste: (text) => terminal.paste(text),
          focus: () => terminal.focus(),
          close: () => link?.close(),
        });
      },
      (error: Error) => ended(error.message),
    );

    return () => {
      gone = true;
      observer.disconnect();
      link?.close();
      terminal.dispose();
      screen.current = null;
    };
  }, [socket, practiceId]);

  useEffect(() => {
    if (screen.current) screen.current.options.theme = scheme === 'dark' ? TERMINAL_DARK : TERMINAL_LIGHT;
  }, [scheme]);

  return <div ref={host} className={classes.screen} data-terminal />;
}

function newTerminal(dark: boolean): Terminal {
  return new Terminal({
    theme: dark ? TERMINAL_DARK : TERMINAL_LIGHT,
    fontFamily: theme.fontFamilyMonospace ?? 'monospace',
    fontSize: 13,
    lineHeight: 1.15,
    cursorBlink: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    scrollback: 10_000,
    screenReaderMode: false,
    minimumContrastRatio: 4.5,
  });
}

/** Ctrl+Shift+C copies, Ctrl+Shift+L leaves (Tab belongs to the shell); false keeps the key from the shell. */
function handleKey(event: KeyboardEvent, terminal: Terminal, leave: () => void): boolean {
  if (event.type !== 'keydown' || !event.ctrlKey || !event.shiftKey) return true;
  if (event.code === 'KeyL') {
    event.preventDefault();
    leave();
    return false;
  }
  if (event.code === 'KeyC' && terminal.hasSelection()) {
    event.preventDefault();
    void navigator.clipboard.writeText(terminal.getSelection());
    return false;
  }
  return true;
}
