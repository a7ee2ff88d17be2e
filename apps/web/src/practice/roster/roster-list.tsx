import type { RosterView } from '#contracts';
import panel from '../panel.module.css';
import { rosterParts } from './roster-words.js';

/** The people of a practice by part; those who wait for a place in the order in which they move up. */
export function RosterList({ roster }: { roster: RosterView }) {
  return (
    <dl className={panel.facts}>
      {rosterParts(roster).map(({ title, count, people, waiting }) => (
        <div key={title}>
          <dt className={panel.split}>
            <span>{title}</span>
            <span>{count}</span>
          </dt>
          <dd>
            {people.length === 0 ? (
              <span className="quiet">Nobody yet</span>
            ) : (
              people
                .map(({ name, role }) => (role === 'coordinator' ? `${name} (coordinates)` : name))
                .join(', ')
            )}
            {waiting.length > 0 && (
              <div className="quiet">
                Waiting: {waiting.map(({ name, place }) => `${place}. ${name}`).join(', ')}
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
