import { useHealth } from '../api/queries.js';
import { StatusMark } from '../shell/status-mark.js';
import classes from './practices-page.module.css';

const REMEDIES = {
  engine: 'Docker does not answer, so no practice can start. Start Docker on the host of SimSup.',
  database: 'The database does not answer. Restart SimSup (npm start); nothing stored is lost.',
} as const;

/** Says what keeps practices from starting, if anything does. */
export function HealthNotice() {
  const { data: health } = useHealth();
  if (!health || health.status === 'ok') return null;
  const broken = (['engine', 'database'] as const).filter((part) => health[part] !== 'ok');
  return (
    <div className={`${classes.notice} tone-warn`} role="status">
      <StatusMark tone="warn">Not ready</StatusMark>
      <span>{broken.map((part) => REMEDIES[part]).join(' ') || 'SimSup is degraded; its log says why.'}</span>
    </div>
  );
}
