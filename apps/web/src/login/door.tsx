import { IconActivityHeartbeat } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './login-page.module.css';

/** The frame of the pages in front of the login. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes.page}>
      <section className={`panel ${classes.card}`}>
        <p className={classes.brand}>
          <IconActivityHeartbeat size={24} color="var(--accent)" aria-hidden /> SimSup
        </p>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </section>
    </main>
  );
}
