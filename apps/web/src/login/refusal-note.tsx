import { isOpenIdRefusal, openIdRefusalWords } from '#contracts';
import { StatusMark } from '../shell/status-mark.js';

interface RefusalNoteProps {
  /** What the address says; anything but the code of a refusal is not shown. */
  code: string | null;
  /** As the installation calls the provider; undefined: not known yet. */
  provider: string | undefined;
}

/** Why a sign-in at the provider ended without a log-in, and what to do. */
export function RefusalNote({ code, provider }: RefusalNoteProps) {
  if (code === null || !isOpenIdRefusal(code)) return null;
  return (
    <p role="alert">
      <StatusMark tone="warn">{openIdRefusalWords(code, provider ?? 'the provider')}</StatusMark>
    </p>
  );
}
