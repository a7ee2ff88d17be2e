import type { IncomingHttpHeaders } from 'node:http';
import type { OrgRole, ViewAs } from '#contracts';
import type { Viewer } from '../viewer.js';

/** A person at the other end of a connection. */
export interface LivePerson {
  id: string;
  name: string;
  /** What they may do in the whole organisation. */
  role?: OrgRole;
  /** Looks through the eyes of a lesser role. */
  viewAs?: ViewAs | undefined;
}

/** Says who connects. */
export abstract class SocketLogin {
  /**
   * @param headers of the handshake, with its cookies
   * @param token that the client handed in (`auth.token`), for clients without cookies
   * @returns null when it is nobody we know
   */
  abstract personOf(headers: IncomingHttpHeaders, token: string | undefined): Promise<LivePerson | null>;
}

/** Says with which eyes a person may look at a practice. */
export abstract class Audience {
  /**
   * null when the person may not see the practice at all, or when there is none. Error: `auth.forbidden` when they
   * want to look through the eyes of a role that sees more than their own.
   */
  abstract viewerOf(person: LivePerson, practiceId: string): Promise<Viewer | null>;
}
