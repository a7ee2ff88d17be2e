import { Button, Code, Skeleton, Stack } from '@mantine/core';
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiError } from '../api/request.js';
import classes from './states.module.css';

interface FailureProps {
  /** What could not be done. */
  title: string;
  error: unknown;
  onRetry?: () => void;
}

/** Something could not be shown: what, why, and what to do. */
export function Failure({ title, error, onRetry }: FailureProps) {
  const message = error instanceof Error ? error.message : 'Something unexpected happened.';
  return (
    <div className={classes.state} role="alert">
      <IconPlugConnectedX size={28} stroke={1.5} aria-hidden color="var(--broken)" />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{message}</p>
      {onRetry && (
        <Button leftSection={<IconRefresh size={14} />} variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
      {error instanceof ApiError && error.body.correlationId !== '' && (
        <p className={classes.trace}>
          <Code>{error.code}</Code> in the server log: <Code>{error.body.correlationId}</Code>
        </p>
      )}
    </div>
  );
}

interface NothingProps {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** Nothing is here yet: why, and what would bring something. */
export function Nothing({ icon, title, children, action }: NothingProps) {
  return (
    <div className={classes.state}>
      <span className={classes.icon}>{icon}</span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{children}</p>
      {action}
    </div>
  );
}

/** Grey lines in the place of what is being fetched. */
export function Waiting({ lines = 4, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <Stack gap="sm" p="md" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <Skeleton key={i} height={34} width={`${100 - ((i * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}
