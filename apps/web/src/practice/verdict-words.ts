import type { PracticeState, Verdict } from '#contracts';
import type { Tone } from '../feed/event-words.js';

export interface Fact {
  question: string;
  answer: string;
  explanation: string;
  tone: Tone;
}

/** The three separate facts of a verdict, in words. Service without a cure is called a workaround. */
export function factsOf(verdict: Verdict, over = false): Fact[] {
  const facts = [restoredFact(verdict), fixedFact(verdict), collateralFact(verdict)];
  const stopped = 'It was stopped before this was decided.';
  return over ? facts.map((f) => (f.tone === 'idle' ? { ...f, explanation: stopped } : f)) : facts;
}

/** One phrase for a list: what became of the practice. */
export function outcomeOf(verdict: Verdict | null, state: PracticeState): { phrase: string; tone: Tone } {
  if (verdict?.restored && verdict.fixed) {
    return verdict.collateral.length > 0
      ? { phrase: 'Fixed, with collateral', tone: 'warn' }
      : { phrase: 'Fixed', tone: 'well' };
  }
  if (verdict?.restored && verdict.fixed === false) return { phrase: 'Workaround', tone: 'warn' };
  if (verdict?.restored) return { phrase: 'Restored', tone: 'well' };
  if (state === 'aborted') return { phrase: 'Stopped', tone: 'idle' };
  return { phrase: 'Not restored', tone: 'broken' };
}

function restoredFact({ restored }: Verdict): Fact {
  const question = 'Is service restored?';
  if (restored === null) {
    return {
      question,
      answer: 'Not decided',
      explanation: 'Not all was well for long enough yet.',
      tone: 'idle',
    };
  }
  return restored
    ? {
        question,
        answer: 'Restored',
        explanation: 'All journeys and all steady-state checks were well for the whole hold time.',
        tone: 'well',
      }
    : { question, answer: 'Not restored', explanation: 'Users still suffered at the end.', tone: 'broken' };
}

function fixedFact({ restored, fixed }: Verdict): Fact {
  const question = 'Is the cause gone?';
  if (fixed === null) {
    return { question, answer: 'Not decided', explanation: 'It is judged at the end.', tone: 'idle' };
  }
  if (fixed) {
    return { question, answer: 'Fixed', explanation: 'The check of the root cause is green.', tone: 'well' };
  }
  return restored
    ? {
        question,
        answer: 'Workaround',
        explanation: 'Users are served again, but the cause is still there and may strike again.',
        tone: 'warn',
      }
    : { question, answer: 'Not fixed', explanation: 'The cause is still there.', tone: 'broken' };
}

function collateralFact({ restored, fixed, collateral }: Verdict): Fact {
  const question = 'Was anything else harmed?';
  if (collateral.length > 0) {
    const what = collateral.map((harm) => harm.title).join('; ');
    return {
      question,
      answer: `${collateral.length} harmed`,
      explanation: `No longer true: ${what}.`,
      tone: 'warn',
    };
  }
  if (restored === null && fixed === null) {
    return { question, answer: 'Not decided', explanation: 'It is judged at the end.', tone: 'idle' };
  }
  return { question, answer: 'Nothing', explanation: 'Everything that must stay true did.', tone: 'well' };
}
