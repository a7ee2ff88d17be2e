import { MultiSelect, Select } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import type { ScenarioList } from '#contracts';
import { useFitting } from '../api/queries.js';
import { counted } from '../time/duration.js';
import { DIFFICULTY_WORDS, drawOf, lengthsOf } from './choices.js';
import type { ScheduleDraft } from './schedule-draft.js';
import classes from './schedule-page.module.css';

interface PickerProps {
  list: ScenarioList;
  draft: ScheduleDraft;
  change: (part: Partial<ScheduleDraft>) => void;
}

const ANY = { value: '0', label: 'Any' };

/** Lets a person say how hard, about what and how long, and nothing that would spoil it. */
export function DrawPicker({ list, draft, change }: PickerProps) {
  const difficulties = [...new Set(list.scenarios.map(({ difficulty }) => difficulty))].sort();
  return (
    <>
      <div className={classes.wishes}>
        <Select
          label="Difficulty"
          allowDeselect={false}
          value={String(draft.difficulty)}
          onChange={(value) => change({ difficulty: Number(value) })}
          data={[
            ANY,
            ...difficulties.map((level) => ({
              value: String(level),
              label: `${level}: ${DIFFICULTY_WORDS[level] ?? ''}`,
            })),
          ]}
        />
        <Select
          label="Length"
          allowDeselect={false}
          value={String(draft.mostMinutes)}
          onChange={(value) => change({ mostMinutes: Number(value) })}
          data={[
            ANY,
            ...lengthsOf(list.scenarios).map((minutes) => ({
              value: String(minutes),
              label: `${minutes} minutes at most`,
            })),
          ]}
        />
        <MultiSelect
          label="Skills"
          placeholder={draft.skills.length === 0 ? 'Any' : ''}
          searchable
          clearable
          value={draft.skills}
          onChange={(skills) => change({ skills })}
          data={list.skills}
        />
      </div>
      <Fit draft={draft} />
    </>
  );
}

/** How much there is to draw from, before it is drawn. */
function Fit({ draft }: { draft: ScheduleDraft }) {
  const fitting = useFitting(drawOf(draft));
  const fit = fitting.data;
  return (
    <p className={classes.fit} role="status">
      <IconArrowsShuffle size={16} stroke={1.7} aria-hidden />
      {fit === undefined ? (
        <span className="quiet">Looking what fits …</span>
      ) : fit.fitting === 0 ? (
        <span className={classes.problem}>
          Nothing is like that. Allow another difficulty, length or skill.
        </span>
      ) : fit.unseen + fit.unseenVariants === 0 ? (
        <span className={classes.problem}>
          You know {fit.fitting === 1 ? 'the one incident' : `all ${fit.fitting} incidents`} of this kind.
          Allow another difficulty, length or skill.
        </span>
      ) : fit.unseen > 0 ? (
        <span>One is drawn of {counted(fit.unseen, 'incident')} that you do not know</span>
      ) : (
        <span>
          One is drawn of {counted(fit.unseenVariants, 'incident')} in a variant that you do not know
        </span>
      )}
    </p>
  );
}
