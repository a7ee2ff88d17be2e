import type { MixAdvice } from '#contracts';
import { useMixAdvice } from '../../api/experience.js';
import { StatusMark } from '../../shell/status-mark.js';
import panel from '../panel.module.css';

const WORDS: Record<MixAdvice['standing'], string | null> = {
  'too-few': null,
  mixed: null,
  'all-new': 'All responders are new to this',
  'all-expert': 'All responders are experts in this',
};
const SCOPE: Record<MixAdvice['about'], string> = {
  scenario: 'judged by what the scenario touches; others see a judgement of the whole stack',
  stack: 'judged by the whole stack',
};

/** Warns when a group is not mixed, and names who would make it so. Says nothing when all is well. */
export function MixLine({ practiceId, responders }: { practiceId: string; responders: number }) {
  const mix = useMixAdvice(practiceId, responders);
  const words = mix.data ? WORDS[mix.data.standing] : null;
  if (!mix.data || words === null) return null;
  const names = mix.data.wouldBalance.map(({ name }) => name).join(', ');
  return (
    <p className={panel.text}>
      <StatusMark tone="warn">{words}</StatusMark>
      <span className="quiet">
        {' '}
        ({SCOPE[mix.data.about]}).{names && ` It would balance if one of these joined: ${names}.`}
      </span>
    </p>
  );
}
