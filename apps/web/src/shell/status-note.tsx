import type { ReactNode } from 'react';
import type { Tone } from '../feed/event-words.js';
import { StatusShape } from './status-mark.js';
import classes from './status-mark.module.css';

interface StatusNoteProps {
  tone: Tone;
  /** `alert` interrupts whoever has the page read to them, `status` waits. */
  role: 'alert' | 'status';
  children: ReactNode;
}

/** Sentences with the shape of a status before them; they wrap, other than a mark. */
export function StatusNote({ tone, role, children }: StatusNoteProps) {
  return (
    <p className={classes.note} role={role}>
      <StatusShape tone={tone} size={16} />
      <span>{children}</span>
    </p>
  );
}
