import { DIFFICULTY_WORDS } from './choices.js';
import classes from './schedule-page.module.css';

const LEVELS = [1, 2, 3, 4, 5];

/** Difficulty as a number, as bars, and in words. */
export function Difficulty({ level }: { level: number }) {
  return (
    <span className={classes.difficulty}>
      <span className={classes.bars} aria-hidden>
        {LEVELS.map((bar) => (
          <span key={bar} data-on={bar <= level || undefined} />
        ))}
      </span>
      Difficulty {level}
      <span className="quiet">{DIFFICULTY_WORDS[level]}</span>
    </span>
  );
}
