import type { Verdict } from '#contracts';
import { StatusShape } from '../../shell/status-mark.js';
import { factsOf } from '../verdict-words.js';
import classes from './after.module.css';

/** Three separate facts: restored, fixed, collateral. Each with what it means and what was seen. */
export function VerdictPanel({ verdict }: { verdict: Verdict }) {
  return (
    <section className={classes.verdict} aria-label="Verdict">
      {factsOf(verdict, true).map((fact) => (
        <div key={fact.question} className={`panel ${classes.fact} tone-${fact.tone}`}>
          <h2 className={classes.question}>{fact.question}</h2>
          <p className={classes.answer}>
            <StatusShape tone={fact.tone} size={18} />
            {fact.answer}
          </p>
          <p className="quiet">{fact.explanation}</p>
        </div>
      ))}
      {verdict.collateral.length > 0 && (
        <ul className={`panel ${classes.harms}`} aria-label="Collateral damage">
          {verdict.collateral.map((harm) => (
            <li key={harm.probe}>
              <strong>{harm.title}</strong>
              <pre className="mono quiet">{harm.evidence}</pre>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
