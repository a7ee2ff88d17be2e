import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import { runOnNode, said } from './run-on-node.js';

/** A program that holds many idle sessions of a database. */
export interface IdleClients {
  node: string;
  login: string;
  /** Its name in the list of processes, and that of its sessions. */
  program: string;
  user: string;
  database: string;
  count: number;
}

/**
 * Opens sessions one after the other through the server's socket (PostgreSQL's protocol, version 3.0) and keeps them.
 * When it is refused one it ends everybody else's and tries again, so that its own are all there in the end.
 */
const PROGRAM = `
const { connect } = require('node:net');
const [program, user, database, count] = process.argv.slice(2);
const ask = (text) => {
  const body = Buffer.from(text + '\\0');
  const head = Buffer.from('Q\\0\\0\\0\\0');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const hello = Buffer.from(\`12345678user\\0\${user}\\0database\\0\${database}\\0application_name\\0\${program}\\0\\0\`);
hello.writeInt32BE(hello.length, 0);
hello.writeInt32BE(196608, 4);
const room = ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend'" +
  " AND application_name <> '" + program + "'");
const usage = ask('SELECT datname, numbackends FROM pg_stat_database');
const kept = [];
const open = () => {
  const socket = connect('/var/run/postgresql/.s.PGSQL.5432', () => socket.write(hello));
  socket.on('error', () => undefined);
  socket.once('data', (answer) => {
    socket.on('data', () => undefined);
    if (answer[0] === 0x52) kept.push(socket.on('close', () => kept.splice(kept.indexOf(socket), 1)));
    if (kept.length === 0) return;
    if (answer[0] === 0x52 && kept.length < count) socket.write(usage);
    else kept[0].write(room);
    if (kept.length < count) setTimeout(open, answer[0] === 0x52 ? 0 : 20);
  });
};
open();
`;

const START = 'cd && exec setsid -f node --title="$1" - "$@" >/dev/null 2>&1';

/** Starts it, detached from us. Its text goes to standard input, so that no file and no command line shows it. */
export async function startIdleClients(context: FaultContext, clients: IdleClients): Promise<void> {
  const { node, login, program, user, database, count } = clients;
  const command = ['sh', '-c', START, 'sh', program, user, database, String(count)];
  const result = await runOnNode(context, node, { command, user: login, stdin: PROGRAM });
  if (result.exitStatus !== 0)
    throw new AppError('fault.apply-failed', `${program} could not be started on ${node}: ${said(result)}`);
}
