import { NativeSelect } from '@mantine/core';
import { type ComponentExperience, EXPERIENCE_LEVELS, type ExperienceLevel } from '#contracts';
import { useDeclareExperience, useExperience } from '../api/experience.js';
import { Failure, Waiting } from '../shell/states.js';
import { counted } from '../time/duration.js';
import classes from './account-page.module.css';

const LEVEL_WORD: Record<ExperienceLevel, string> = {
  none: 'New to me',
  some: 'Seen it',
  good: 'Know it',
  expert: 'Know it well',
};

/** How well one knows the components of each stack. For advice on mixed groups; nobody else sees it. */
export function ExperiencePanel() {
  const experience = useExperience();
  const declare = useDeclareExperience();
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Experience</h2>
      <p className={classes.explain}>
        Groups learn most when they are mixed. What you say here, and what you practise, goes into that
        advice; your answers are shown to nobody else.
      </p>
      {experience.data ? (
        experience.data.stacks.map(({ stack, title, components }) => (
          <div key={stack}>
            <h3>{title}</h3>
            <ul className={classes.list}>
              {components.map((one) => (
                <Row
                  key={one.component}
                  one={one}
                  onChange={(level) => declare.mutate({ stack, component: one.component, level })}
                />
              ))}
            </ul>
          </div>
        ))
      ) : experience.isPending ? (
        <Waiting lines={3} />
      ) : (
        <Failure
          title="Your experience cannot be shown"
          error={experience.error}
          onRetry={() => void experience.refetch()}
        />
      )}
      {declare.error && (
        <p className={classes.problem} role="alert">
          {declare.error.message}
        </p>
      )}
    </section>
  );
}

interface RowProps {
  one: ComponentExperience;
  onChange: (level: ExperienceLevel | null) => void;
}

function Row({ one, onChange }: RowProps) {
  const { component, declared, practised, level } = one;
  return (
    <li className={classes.item}>
      <span className={`mono ${classes.name}`}>{component}</span>
      <span className="quiet">
        {practised === 0 ? 'not practised yet' : `${counted(practised, 'practice')}: ${LEVEL_WORD[level]}`}
      </span>
      <NativeSelect
        size="xs"
        aria-label={`How well you know ${component}`}
        value={declared ?? ''}
        onChange={(event) => {
          const chosen = EXPERIENCE_LEVELS.find((of) => of === event.currentTarget.value);
          onChange(chosen ?? null);
        }}
        data={[
          { value: '', label: 'Not said' },
          ...EXPERIENCE_LEVELS.map((of) => ({ value: of, label: LEVEL_WORD[of] })),
        ]}
      />
    </li>
  );
}
