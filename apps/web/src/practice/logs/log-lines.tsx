import { memo, type ReactNode } from 'react';
import type { LogEntry } from '#contracts';
import { dayAndTime, timeOfDay, timeZone } from '../../time/instant.js';
import { logTime } from './log-search.js';
import classes from './logs.module.css';

const numbers = new WeakMap<LogEntry, number>();
let numbered = 0;

/** A key for a line: lines may be equal to the letter, and a tail drops old ones, so their place is none. */
function keyOf(entry: LogEntry): number {
  const number = numbers.get(entry) ?? ++numbered;
  numbers.set(entry, number);
  return number;
}

/** Lines of a log, newest first. The browser lays out only those that can be seen. */
export const LogLines = memo(function LogLines({
  entries,
  foot,
}: {
  entries: readonly LogEntry[];
  foot?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.lines} aria-label="Lines, newest first" tabIndex={0}>
      {entries.map((entry) => (
        <Line key={keyOf(entry)} entry={entry} />
      ))}
      {foot}
    </section>
  );
});

const Line = memo(function Line({ entry: { at, node, service, text } }: { entry: LogEntry }) {
  return (
    <div className={classes.line} data-tone={toneOf(text)}>
      <time dateTime={at} title={`${dayAndTime(at)} (${timeOfDay(at)} ${timeZone(new Date(at))})`}>
        {logTime(at)}
      </time>
      <span className={classes.node} title={node}>
        {node}
      </span>
      <span className={classes.service} title={service}>
        {service}
      </span>
      <span className={classes.text}>{text}</span>
    </div>
  );
});

/** By the words of the line itself, as every log viewer does. */
function toneOf(text: string): 'broken' | 'warn' | undefined {
  if (/\b(ERROR|FATAL|PANIC|panicked)\b/.test(text)) return 'broken';
  return /\bWARN(ING)?\b/.test(text) ? 'warn' : undefined;
}
