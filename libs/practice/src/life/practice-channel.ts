/** Postgres channel that tells, by a practice's id, that its conductor should look at it again. */
export const PRACTICE_CHANNEL = 'simsup_practice';
