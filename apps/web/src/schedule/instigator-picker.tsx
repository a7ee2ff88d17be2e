import { Radio } from '@mantine/core';
import type { ScenarioSummary } from '#contracts';
import { StatusMark } from '../shell/status-mark.js';
import { counted } from '../time/duration.js';
import { Difficulty } from './difficulty.js';
import type { ScheduleDraft } from './draft.js';
import classes from './schedule-page.module.css';

interface PickerProps {
  scenarios: readonly ScenarioSummary[];
  draft: ScheduleDraft;
  change: (part: Partial<ScheduleDraft>) => void;
}

/** Shows an instigator what there is to break, by name. */
export function InstigatorPicker({ scenarios, draft, change }: PickerProps) {
  return (
    <Radio.Group
      aria-label="Scenario"
      value={draft.scenario ?? ''}
      onChange={(scenario) => change({ scenario })}
    >
      <div className={classes.cards}>
        {scenarios.map((scenario) => (
          <Radio.Card key={scenario.id} value={scenario.id} className={classes.card}>
            <span className={classes.cardText}>
              <strong className="mono">{scenario.id}</strong>
              <Difficulty level={scenario.difficulty} />
              <span className="quiet">
                about {scenario.expectedMinutes} min · {counted(scenario.variants, 'variant')}
              </span>
              <span className="quiet">{scenario.skills.join(', ')}</span>
              <span className="quiet">touches {scenario.components.join(', ')}</span>
              {scenario.certifiedAt ? (
                <StatusMark tone="well">Certified</StatusMark>
              ) : (
                <StatusMark tone="idle">Not certified</StatusMark>
              )}
            </span>
            <Radio.Indicator />
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
