import { Fieldset } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './schedule-page.module.css';

/** Fields that belong together, under their title. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Fieldset variant="unstyled" legend={title} classNames={{ legend: classes.legend as string }}>
      <div className={`panel ${classes.set}`}>{children}</div>
    </Fieldset>
  );
}
