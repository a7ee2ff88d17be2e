import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconPlayerRecordFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from '../feed/event-words.js';
import classes from './status-mark.module.css';

/** Each tone has a shape of its own, so that colour never stands alone. */
const SHAPES = {
  broken: IconAlertOctagonFilled,
  warn: IconAlertTriangleFilled,
  well: IconCircleCheckFilled,
  accent: IconPlayerRecordFilled,
  idle: IconCircleDashed,
} as const;

interface StatusMarkProps {
  tone: Tone;
  /** The word beside the shape. */
  children: ReactNode;
  size?: number;
  /** On a tinted ground, for use as a label in lists. */
  tinted?: boolean;
}

/** Shape, colour and word of a status. */
export function StatusMark({ tone, children, size = 14, tinted = false }: StatusMarkProps) {
  return (
    <span className={`${classes.mark} tone-${tone}`} data-tinted={tinted || undefined}>
      <StatusShape tone={tone} size={size} />
      <span>{children}</span>
    </span>
  );
}

/** The shape alone, where the word stands next to it already. */
export function StatusShape({ tone, size = 14 }: { tone: Tone; size?: number }) {
  const Shape = SHAPES[tone];
  return <Shape size={size} aria-hidden className={`${classes.shape} tone-${tone}`} />;
}
