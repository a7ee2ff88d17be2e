import { Button } from '@mantine/core';
import classes from '../account/account-page.module.css';
import { useDesktopNotices } from './use-desktop-notices.js';

/** Lets the browser show what the web app is told, also while another window is in front. */
export function DesktopPanel() {
  const { standing, turnOn, turnOff } = useDesktopNotices();
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>On this computer</h2>
      <p className={classes.explain}>{WORDS[standing]}</p>
      {standing === 'off' && (
        <div>
          <Button variant="default" onClick={() => void turnOn()}>
            Show notices on this computer
          </Button>
        </div>
      )}
      {standing === 'on' && (
        <div>
          <Button variant="default" onClick={turnOff}>
            Do not show them any more
          </Button>
        </div>
      )}
    </section>
  );
}

const WORDS = {
  on: 'While SimSup is open in a tab, this computer shows what you are told, also when you look at something else.',
  off: 'This computer can show what you are told while SimSup is open in a tab, also when you look at something else.',
  refused:
    'Your browser was told not to show notices of this site. Allow them in the settings that it keeps for this site.',
  unable: 'Your browser cannot show notices of this site: it needs https, or this very computer.',
} as const;
