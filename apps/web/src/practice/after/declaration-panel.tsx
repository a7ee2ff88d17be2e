import { compareInWords, type Declaration } from '#contracts';
import { StatusMark } from '../../shell/status-mark.js';
import { spanOf } from '../../time/duration.js';
import { timeOfDay } from '../../time/instant.js';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';

/** What was declared, beside the evidence: to learn from, never as a mark. */
export function DeclarationPanel({ declaration }: { declaration: Declaration }) {
  const { by, declaredAt, cause } = declaration;
  const { agrees, sentences } = compareInWords(declaration, spanOf);
  return (
    <Panel title="Declared over" aside={<span className="quiet">{timeOfDay(declaredAt)}</span>}>
      <p className={panel.text}>
        <StatusMark tone={agrees ? 'well' : 'warn'}>
          {agrees ? 'The verdict agrees: service was restored' : 'The verdict disagrees'}
        </StatusMark>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence} className={panel.text}>
          {sentence}
        </p>
      ))}
      <dl className={panel.facts}>
        <dt>The cause, by {by}</dt>
        <dd>{cause ?? <span className="quiet">None was named.</span>}</dd>
      </dl>
    </Panel>
  );
}
