import type { PlanWarning } from '#contracts';
import { StatusMark } from '../../shell/status-mark.js';
import classes from './plan-panel.module.css';

/** What speaks against a plan. Nothing when nothing does. */
export function PlanWarnings({ warnings }: { warnings: readonly PlanWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label="What speaks against this time">
      {warnings.map(({ kind, message, people }) => (
        <li key={kind + message}>
          <StatusMark tone="warn">{message}</StatusMark>
          {people.length > 0 && <span className="quiet">{people.join(', ')}</span>}
        </li>
      ))}
    </ul>
  );
}
