/** Builds never run as the user of the worker. */
export const BUILD_USER = 'hab';

/** Front part of a command line that is to run as the user of builds, and to gain no right again. */
export const asBuildUser = [
  'setpriv',
  `--reuid=${BUILD_USER}`,
  `--regid=${BUILD_USER}`,
  '--init-groups',
  '--no-new-privs',
] as const;
