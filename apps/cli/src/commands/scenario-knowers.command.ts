import { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { configuration } from '../installation.js';
import { withServer } from '../server/with-server.js';

/** `simsup scenario knowers ID` */
export function scenarioKnowersCommand({ output }: CommandContext): Command {
  return new Command('knowers')
    .description('who has responded to, instigated or read a scenario')
    .argument('<scenario>', 'id of a scenario, see `simsup scenario list`')
    .action(async (scenario: string) => {
      const [stack = '', ...name] = scenario.split('/');
      const params = { path: { stack, name: name.join('/') } };
      const found = await withServer(
        configuration(),
        () => undefined,
        (client) => client.get('/api/scenarios/{stack}/{name}/knowers', { params }),
      );
      output.document(found);
      if (found.knowers.length === 0) output.line('Nobody knows it.');
      for (const { name, how, variant, practiceId, at } of found.knowers)
        output.line(`${at.slice(0, 10)}  ${name} has ${how}: variant ${variant}, practice ${practiceId}`);
    });
}
