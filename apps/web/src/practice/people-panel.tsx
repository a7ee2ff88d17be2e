import type { PracticeView } from '#contracts';
import { ROLE_WORDS } from '../feed/event-words.js';
import { Panel } from './panel.js';
import classes from './panel.module.css';

/** Who takes part, and the nodes of the stack. */
export function PeoplePanel({ view }: { view: PracticeView }) {
  return (
    <Panel title="People and nodes">
      <dl className={classes.facts}>
        {view.people.map((person) => (
          <div key={`${person.role} ${person.name}`} className={classes.split}>
            <dd>{person.name}</dd>
            <dt>{ROLE_WORDS[person.role]}</dt>
          </div>
        ))}
        {view.nodes.map((node) => (
          <div key={node.name}>
            <dt>{node.title}</dt>
            <dd className="mono">{node.name}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
