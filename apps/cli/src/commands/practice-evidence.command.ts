import { Command } from 'commander';
import { byId } from '#api-client';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

const AFTER = `
Without --node it lists what was captured, with --show it prints one capture:

  simsup practice evidence abcdefghijkl --node live-builder-api-0
  simsup practice evidence abcdefghijkl --show ID > before.txt`;

/** `simsup practice evidence ID` */
export function practiceEvidenceCommand({ output }: CommandContext): Command {
  return new Command('evidence')
    .description('capture the state of a node (processes, sockets, logs) before you act on it')
    .argument('<id>', 'id of the practice')
    .option('--node <node>', 'node to capture')
    .option('--show <evidence>', 'print one capture')
    .addHelpText('after', AFTER)
    .action(async (id: string, { node, show }: { node?: string; show?: string }) => {
      const client = await needServer();
      if (show !== undefined) {
        const params = { path: { id, evidence: show } };
        const text = await (await client.open('/api/practices/{id}/evidence/{evidence}', { params })).text();
        output.line(text);
        output.document({ id: show, text });
        return;
      }
      if (node !== undefined)
        await client.post('/api/practices/{id}/evidence', { ...byId(id), body: { node } });
      const { evidence } = await client.get('/api/practices/{id}/evidence', byId(id));
      for (const { id: name, node: of, by, at, missing } of evidence)
        output.line(
          `${name}  ${at}  ${of}  ${by}${missing.length > 0 ? `  without ${missing.join(', ')}` : ''}`,
        );
      output.document({ evidence });
    });
}
