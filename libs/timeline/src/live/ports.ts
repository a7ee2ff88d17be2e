import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '../viewer.js';

/** A person at the other end of a connection. */
export interface LivePerson {
  id: string;
  name: string;
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
  /** null when the person may not see the practice at all, or when there is none. */
  abstract viewerOf(personId: string, practiceId: string): Promise<Viewer | null>;
}
