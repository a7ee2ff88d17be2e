import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBulb, IconHelpHexagon } from '@tabler/icons-react';
import { Link } from 'react-router';
import { isOver, type PracticeView } from '#contracts';
import { usePracticeAction } from '../../api/mutations.js';
import { useHintAdvice } from '../../api/queries.js';
import { StatusMark } from '../../shell/status-mark.js';
import { counted } from '../../time/duration.js';
import { timeOfDay } from '../../time/instant.js';
import { guidePageOf, guideSearch } from '../guide/guide-link.js';
import { Panel } from '../panel.js';
import classes from '../panel.module.css';
import type { Situation } from '../situation.js';
import { OwnHint } from './own-hint.js';

const refused = (error: Error) =>
  notifications.show({ color: 'red', title: 'No hint', message: error.message });

/** Pointers on demand; questions only after the responders said that they are stumped. */
export function HintsPanel({ view, situation }: { view: PracticeView; situation: Situation }) {
  const next = usePracticeAction(view.id, 'hints');
  const stumped = usePracticeAction(view.id, 'stumped');
  const { pointersLeft, questionsLeft } = view.hints;
  const left = view.hints.stumped ? pointersLeft + questionsLeft : pointersLeft;
  return (
    <Panel title="Hints" aside={<span className={classes.quiet}>{situation.hints.length} given</span>}>
      {situation.hints.length === 0 && (
        <p className={classes.quiet}>
          {left > 0
            ? 'Pointers lead to a page, a source or a file; they never say what is wrong. Every hint is on the timeline.'
            : 'This incident has no hints.'}
        </p>
      )}
      {view.can.giveHint && <Advice practiceId={view.id} />}
      <ol className={classes.list}>
        {situation.hints.map((hint) => (
          <li key={hint.seq}>
            <p>{hint.text}</p>
            {hint.ref && <Reference to={hint.ref} linked={view.guide && !isOver(view.state)} />}
            <p className={classes.quiet}>
              {hint.kind}
              {hint.by ? `, ${hint.by}` : ''}, {timeOfDay(hint.at)}
            </p>
          </li>
        ))}
      </ol>
      {(view.can.takeHint || view.can.askForHelp) && (
        <div className={classes.buttons}>
          {view.can.takeHint && (
            <Button
              variant="default"
              leftSection={<IconBulb size={14} />}
              disabled={left === 0}
              loading={next.isPending}
              onClick={() => next.mutate(undefined, { onError: refused })}
            >
              {view.hints.stumped && pointersLeft === 0 ? 'Next question' : 'Next pointer'}
            </Button>
          )}
          {view.can.giveHint && <OwnHint view={view} />}
          {view.can.askForHelp && !view.hints.stumped && (
            <Button
              variant="subtle"
              leftSection={<IconHelpHexagon size={14} />}
              loading={stumped.isPending}
              onClick={() => stumped.mutate(undefined, { onError: refused })}
            >
              We are stumped
            </Button>
          )}
        </div>
      )}
      {situation.hints.length > 0 && (
        <p className={classes.quiet} style={{ marginTop: 6 }}>
          {counted(pointersLeft, 'pointer')} left
          {view.hints.stumped ? `, ${counted(questionsLeft, 'question')} left` : ''}
        </p>
      )}
    </Panel>
  );
}

const ADVICE_WORDS = {
  silence: { tone: 'well', word: 'Remain silent.' },
  pointer: { tone: 'warn', word: 'A pointer would help.' },
  question: { tone: 'accent', word: 'A question would help.' },
} as const;

/** For instigators: whether a hint would help now or disturb. */
function Advice({ practiceId }: { practiceId: string }) {
  const { data } = useHintAdvice(practiceId, true);
  if (!data) return null;
  const { tone, word } = ADVICE_WORDS[data.advice];
  return (
    <p className={classes.quiet} role="status">
      <StatusMark tone={tone}>{word}</StatusMark> {data.lastProgress?.what}
      {data.lastProgress ? `, ${timeOfDay(data.lastProgress.at)}` : 'No progress yet.'}
    </p>
  );
}

/** What a pointer points at; a page of the guide is opened by it. */
function Reference({ to, linked }: { to: string; linked: boolean }) {
  const page = linked ? guidePageOf(to) : null;
  return <p className="mono">{page === null ? to : <Link to={{ search: guideSearch(page) }}>{to}</Link>}</p>;
}
