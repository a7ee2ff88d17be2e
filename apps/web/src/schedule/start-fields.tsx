import { NumberInput, Select, TextInput } from '@mantine/core';
import { usePlanCheck } from '../api/plans.js';
import { PlanWarnings } from '../practice/plan/plan-warnings.js';
import type { ScheduleDraft } from './schedule-draft.js';
import classes from './schedule-page.module.css';

interface StartFieldsProps {
  draft: ScheduleDraft;
  change: (part: Partial<ScheduleDraft>) => void;
  problem: string | undefined;
}

const ZONES = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** A start on the clocks of a zone, the expected length, and what speaks against both. */
export function StartFields({ draft, change, problem }: StartFieldsProps) {
  const { localTime, timeZone, minutes } = draft;
  const times = { localStart: localTime, timeZone, ...(minutes === '' ? {} : { expectedMinutes: minutes }) };
  const check = usePlanCheck(localTime === '' ? null : { ...times, people: [] });
  return (
    <>
      <div className={classes.wishes}>
        <TextInput
          type="datetime-local"
          label="Date and time"
          value={localTime}
          onChange={(event) => change({ localTime: event.currentTarget.value })}
          error={problem}
        />
        <Select
          label="Time zone"
          searchable
          allowDeselect={false}
          value={timeZone}
          onChange={(zone) => change({ timeZone: zone ?? timeZone })}
          data={ZONES}
        />
        <NumberInput
          label="Expected minutes"
          placeholder="As the scenario says"
          min={5}
          max={1_440}
          value={minutes}
          onChange={(value) => change({ minutes: typeof value === 'number' ? value : '' })}
        />
      </div>
      {check.error ? (
        <p className={classes.problem} role="alert">
          {check.error.message}
        </p>
      ) : (
        <PlanWarnings warnings={check.data?.warnings ?? []} />
      )}
    </>
  );
}
