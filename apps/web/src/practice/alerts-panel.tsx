import { StatusMark } from '../shell/status-mark.js';
import { clockOf } from '../time/duration.js';
import { timeOfDay } from '../time/instant.js';
import { useNow } from '../time/use-now.js';
import { Panel } from './panel.js';
import classes from './panel.module.css';
import type { AlertStanding, Situation } from './situation.js';

/** What the stack's own monitoring says: firing first, then what it took back. */
export function AlertsPanel({ situation }: { situation: Situation }) {
  const firing = situation.alerts.filter((alert) => alert.resolvedAt === null);
  const resolved = situation.alerts.filter((alert) => alert.resolvedAt !== null);
  const now = useNow(1_000, firing.length > 0);
  return (
    <Panel title="Alerts" aside={<span className={classes.quiet}>{firing.length} firing</span>}>
      {situation.alerts.length === 0 ? (
        <p className={classes.quiet}>The monitoring of the stack is silent.</p>
      ) : (
        <ul className={classes.list}>
          {[...firing, ...resolved].map((alert) => (
            <AlertItem key={alert.fingerprint} alert={alert} now={now} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function AlertItem({ alert, now }: { alert: AlertStanding; now: number }) {
  const fires = alert.resolvedAt === null;
  const tone = alert.severity === 'critical' ? 'broken' : 'warn';
  return (
    <li>
      <div className={classes.split}>
        <StatusMark tone={fires ? tone : 'well'}>{alert.name}</StatusMark>
        <span className="quiet mono">{fires ? clockOf(now - Date.parse(alert.firedAt)) : 'resolved'}</span>
      </div>
      <p className={classes.quiet}>{alert.summary}</p>
      <p className={classes.quiet}>
        {alert.severity} since {timeOfDay(alert.firedAt)}
        {alert.resolvedAt && `, until ${timeOfDay(alert.resolvedAt)}`}
      </p>
    </li>
  );
}
