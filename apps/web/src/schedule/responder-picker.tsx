import { Radio, Select } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { counted } from '../time/duration.js';
import { type BlindChoice, DIFFICULTY_WORDS } from './choices.js';
import { Difficulty } from './difficulty.js';
import type { ScheduleDraft } from './draft.js';
import classes from './schedule-page.module.css';

interface PickerProps {
  choices: readonly BlindChoice[];
  draft: ScheduleDraft;
  change: (part: Partial<ScheduleDraft>) => void;
}

const SURPRISE = 'surprise';

/** Lets a responder choose how hard and how long, and nothing that would spoil it. */
export function ResponderPicker({ choices, draft, change }: PickerProps) {
  const difficulties = [...new Set(choices.map((choice) => choice.difficulty))].sort();
  return (
    <Radio.Group
      aria-label="Incident"
      value={draft.scenario ?? SURPRISE}
      onChange={(value) => change({ scenario: value === SURPRISE ? null : value })}
    >
      <div className={classes.cards}>
        <Radio.Card value={SURPRISE} className={classes.card} data-wide>
          <IconArrowsShuffle size={20} stroke={1.7} aria-hidden />
          <span className={classes.cardText}>
            <strong>Surprise me</strong>
            <span className="quiet">Any incident of the difficulty below, drawn at random</span>
          </span>
          <Radio.Indicator />
        </Radio.Card>
        {draft.scenario === null && (
          <Select
            className={classes.surprise as string}
            maw={320}
            label="Difficulty of the surprise"
            allowDeselect={false}
            value={String(draft.difficulty)}
            onChange={(value) => change({ difficulty: Number(value) })}
            data={[
              { value: '0', label: 'Any' },
              ...difficulties.map((level) => ({
                value: String(level),
                label: `${level}: ${DIFFICULTY_WORDS[level] ?? ''}`,
              })),
            ]}
          />
        )}
        {choices.map((choice) => (
          <Radio.Card key={choice.id} value={choice.id} className={classes.card}>
            <span className={classes.cardText}>
              <strong>{choice.label}</strong>
              <Difficulty level={choice.difficulty} />
              <span className="quiet">
                about {choice.expectedMinutes} min · {counted(choice.componentCount, 'component')} of{' '}
                {choice.stack}
              </span>
            </span>
            <Radio.Indicator />
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
