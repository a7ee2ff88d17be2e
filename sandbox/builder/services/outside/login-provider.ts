import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Account, personalToken } from '../seed/accounts.js';

/** A login provider on the internet: gives out codes, tokens for codes, and the account of a token. */
export function createLoginProvider(accounts: readonly Account[]): Server {
  const byName = new Map(accounts.map((account) => [account.name, account]));
  const byToken = new Map(accounts.map((account) => [personalToken(account.name), account]));
  const nameOfCode = new Map<string, string>();

  const authorize = (url: URL, response: ServerResponse): void => {
    const account = byName.get(url.searchParams.get('login') ?? '');
    if (account === undefined) {
      json(response, 404, { message: 'no such account' });
      return;
    }
    const code = randomBytes(10).toString('hex');
    nameOfCode.set(code, account.name);
    response.writeHead(302, { location: `/?code=${code}` }).end();
  };

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const code = new URLSearchParams(await bodyOf(request)).get('code') ?? '';
    const name = nameOfCode.get(code);
    nameOfCode.delete(code);
    if (name === undefined) json(response, 200, { error: 'bad_verification_code' });
    else json(response, 200, { access_token: personalToken(name), token_type: 'bearer' });
  };

  const user = (request: IncomingMessage, response: ServerResponse): void => {
    const token = request.headers.authorization?.replace(/^token /, '') ?? '';
    const account = byToken.get(token);
    if (account === undefined) json(response, 401, { message: 'Bad credentials' });
    else json(response, 200, { login: account.name, email: account.email });
  };

  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://github.example');
    if (url.pathname === '/login/oauth/authorize') authorize(url, response);
    else if (url.pathname === '/login/oauth/access_token')
      exchange(request, response).catch((error: Error) => response.destroy(error));
    else if (url.pathname === '/user') user(request, response);
    else json(response, 404, { message: 'Not Found' });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function json(response: ServerResponse, status: number, content: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}
