import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { LoginService } from '#accounts';
import { type LivePerson, SocketLogin } from '#timeline';
import { sessionOf } from '../http/credentials.js';

/** Live connections log in like requests: by session cookie or by token. */
@Injectable()
export class AccountSocketLogin extends SocketLogin {
  constructor(private readonly login: LoginService) {
    super();
  }

  async personOf(headers: IncomingHttpHeaders, token: string | undefined): Promise<LivePerson | null> {
    if (token) return this.login.personOfToken(token);
    const session = sessionOf(headers.cookie);
    return session ? this.login.personOfSession(session) : null;
  }
}
