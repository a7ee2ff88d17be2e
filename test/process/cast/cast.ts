import type { ServerUnderTest } from '../../../apps/server/src/fakes/server-under-test.js';
import type { WorldServer } from '../world/world-server.js';
import { Actor, type Deed } from './actor.js';
import { Live } from './live.js';

/** The people of a test, each with a way in of their own. */
export class Cast {
  readonly live: Live;
  private readonly actors = new Map<string, Actor>();

  constructor(readonly stage: WorldServer) {
    this.live = new Live(stage.url);
  }

  get server(): ServerUnderTest {
    return this.stage.server;
  }

  /** Somebody who is in already, and comes with a token. */
  async knows(name: string, role: 'admin' | 'member' = 'member'): Promise<Actor> {
    const id = await this.server.person(name, role);
    return this.add(name, id, { Authorization: `Bearer ${this.server.tokenOf(name)}` });
  }

  /** Somebody who comes with the cookie of their login. */
  comes(name: string, id: string, cookie: string): Actor {
    return this.add(name, id, { Cookie: cookie, 'X-SimSup-Request': '1' });
  }

  of(name: string): Actor {
    const actor = this.actors.get(name);
    if (!actor) throw new Error(`${name} is not of this cast`);
    return actor;
  }

  all(...names: string[]): Actor[] {
    return names.length === 0 ? [...this.actors.values()] : names.map((name) => this.of(name));
  }

  /** All that anybody did to one practice, or to what came of it. */
  deedsOn(practiceId: string): Deed[] {
    const deeds = this.all().flatMap((actor) => actor.deeds);
    return deeds.filter(({ path }) => path.includes(practiceId) || path.startsWith('/api/actions/'));
  }

  private add(name: string, id: string, login: Record<string, string>): Actor {
    const actor = new Actor(name, id, () => this.server.app.getHttpServer(), login);
    this.actors.set(name, actor);
    return actor;
  }
}
