/** A program as it must be started so that it runs as another account. */
export interface AccountCommand {
  file: string;
  args: string[];
  user?: { uid: number; gid: number };
}

/** Who runs a program. */
export interface CommandAccount {
  command(file: string, args: string[]): AccountCommand;
}
