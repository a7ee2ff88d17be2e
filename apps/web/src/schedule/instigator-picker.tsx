import { Radio } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import type { ScenarioKnowledge } from '#contracts';
import { StatusMark } from '../shell/status-mark.js';
import { counted } from '../time/duration.js';
import { type NamedScenario } from './choices.js';
import { Difficulty } from './difficulty.js';
import type { ScheduleDraft } from './schedule-draft.js';
import classes from './schedule-page.module.css';

interface PickerProps {
  scenarios: readonly NamedScenario[];
  draft: ScheduleDraft;
  change: (part: Partial<ScheduleDraft>) => void;
}

const DRAWN = 'drawn';
const KNOWN_WORDS: Record<ScenarioKnowledge, string> = {
  responded: 'You have responded to it',
  instigated: 'You have instigated it',
  read: 'You have read its sealed part',
};

/** Shows an instigator what there is to break, by name. */
export function InstigatorPicker({ scenarios, draft, change }: PickerProps) {
  return (
    <Radio.Group
      aria-label="Scenario"
      value={draft.scenario ?? DRAWN}
      onChange={(value) => change({ scenario: value === DRAWN ? null : value })}
    >
      <div className={classes.cards}>
        <Radio.Card value={DRAWN} className={classes.card} data-wide>
          <IconArrowsShuffle size={20} stroke={1.7} aria-hidden />
          <span className={classes.cardText}>
            <strong>Draw one</strong>
            <span className="quiet">
              By difficulty, length and skill; you learn which when it is scheduled
            </span>
          </span>
          <Radio.Indicator />
        </Radio.Card>
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
              {scenario.known && <span className="quiet">{KNOWN_WORDS[scenario.known]}</span>}
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
