/**
 * Words that tell of a tool that breaks things, or of an exercise. Each counts with every ending that is listed and
 * stands alone: letters before or after it make it another word (`default`, `injector` is listed, `certificate`). What
 * a healthy sandbox shows too tells nothing, whatever the word: `page_faults_total` of a metric, `scenario` in a manual.
 */
export const TOOLING_WORDS: readonly string[] = [
  'simsup',
  'chaos',
  'fault',
  'faults',
  'faulty',
  'inject',
  'injected',
  'injecting',
  'injection',
  'injections',
  'injector',
  'sabotage',
  'saboteur',
  'netem',
  'toxiproxy',
  'pumba',
  'gremlin',
  'scenario',
  'instigator',
  'instigators',
  'decoy',
  'decoys',
  'canary',
  'rehearsal',
  'gameday',
  'game day',
];
