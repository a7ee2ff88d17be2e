import { useReadiness } from '../../api/visits.js';
import { Waiting } from '../../shell/states.js';
import { StatusMark } from '../../shell/status-mark.js';
import { counted } from '../../time/duration.js';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';

/** For instigators: who has what responders need, and who lacks what. */
export function ReadinessPanel({ id }: { id: string }) {
  const { data, error } = useReadiness(id);
  if (error) return null;
  if (!data) return <Waiting lines={2} label="Loading who is prepared" />;
  const ready = data.people.filter(({ lacks }) => lacks.length === 0);
  const others = data.people.filter(({ lacks }) => lacks.length > 0);
  return (
    <Panel
      title="Who is prepared to respond"
      aside={
        <span className="quiet">
          {ready.length} of {counted(data.people.length, 'person').replace('persons', 'people')}
        </span>
      }
    >
      {others.length === 0 ? (
        <StatusMark tone="well">Nobody lacks a prerequisite</StatusMark>
      ) : (
        <ul className={panel.list}>
          {ready.length > 0 && (
            <li>
              <StatusMark tone="well">Ready</StatusMark>
              <p>{ready.map(({ name }) => name).join(', ')}</p>
            </li>
          )}
          {others.map(({ personId, name, lacks }) => (
            <li key={personId}>
              <StatusMark tone="warn">{name}</StatusMark>
              <p className="quiet">lacks: {lacks.join('; ')}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
