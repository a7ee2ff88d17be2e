import { Link } from 'react-router';
import type { RetentionPreview } from '#contracts';
import classes from '../account/account-page.module.css';
import { dayAndTime } from '../time/instant.js';

/** What would go. Nothing has gone yet. */
export function PreviewList({ preview: { practices, notices } }: { preview: RetentionPreview }) {
  return (
    <section className={`panel ${classes.panel}`} aria-live="polite">
      <h2>What would go</h2>
      {practices.length === 0 && notices === 0 && <p className="quiet">Nothing is that old.</p>}
      {notices > 0 && <p className={classes.explain}>{notices} notices with their deliveries.</p>}
      <ul className={classes.list}>
        {practices.map(({ id, title, endedAt, recordings, captures }) => (
          <li key={id} className={classes.item}>
            <span className={classes.name}>
              <Link to={`/practices/${id}`}>{title}</Link>
              <div className="quiet">Ended {dayAndTime(endedAt)}</div>
            </span>
            <span className="quiet">
              {recordings} recordings, {captures} captures
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
