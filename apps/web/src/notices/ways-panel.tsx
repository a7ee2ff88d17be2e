import { Checkbox } from '@mantine/core';
import { Fragment } from 'react';
import { NOTICE_KIND_INFO, type NoticeKind, type NoticeSettings, type NoticeWays } from '#contracts';
import classes from '../account/account-page.module.css';
import { useChooseWays } from '../api/notices.js';
import { kindsByGroup } from './notice-words.js';
import own from './notices.module.css';

const WAYS = ['email', 'browser'] as const;
const HEADS = { email: 'Email', browser: 'Web app' } as const;

/** Which kinds come by letter, and which the web app shows. A tick is stored at once. */
export function WaysPanel({ settings, email }: { settings: NoticeSettings; email: string | null }) {
  const choose = useChooseWays();
  const ways = choose.isPending ? choose.variables : settings.ways;
  const toggle = (way: (typeof WAYS)[number], kind: NoticeKind) => {
    const now = ways[way];
    const next = now.includes(kind) ? now.filter((other) => other !== kind) : [...now, kind];
    choose.mutate({ ...ways, [way]: next } satisfies NoticeWays);
  };
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Kinds of notices</h2>
      <p className={classes.explain}>{letterWords(settings.mail, email)}</p>
      <table className={own.kinds}>
        <thead>
          <tr>
            <th scope="col" className={`${own.head} ${own.kind}`}>
              Tell me when
            </th>
            {WAYS.map((way) => (
              <th key={way} scope="col" className={`${own.head} ${own.tick}`}>
                {HEADS[way]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kindsByGroup().map(([group, kinds]) => (
            <Fragment key={group}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={own.groupHead}>
                  {group}
                </th>
              </tr>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row" className={own.kind}>
                    {NOTICE_KIND_INFO[kind].title}
                  </th>
                  {WAYS.map((way) => (
                    <td key={way} className={own.tick}>
                      <Checkbox
                        aria-label={`${NOTICE_KIND_INFO[kind].title}: ${HEADS[way]}`}
                        checked={ways[way].includes(kind)}
                        disabled={way === 'email' && !settings.mail}
                        onChange={() => toggle(way, kind)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {choose.error && (
        <p className={classes.problem} role="alert">
          {choose.error.message}
        </p>
      )}
    </section>
  );
}

function letterWords(mail: boolean, email: string | null): string {
  if (!mail)
    return 'This SimSup sends no letters (SIMSUP_SMTP_URL is not set): what you are told is shown here.';
  if (email === null) return 'You have given no address: give one under "Your account" to get letters.';
  return `Letters go to ${email}; those that invite you carry an entry for your calendar.`;
}
