import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import { runBeside, unlessGone } from './beside-node.js';
import { said } from './run-on-node.js';

/** A rule of iptables in words of an argument vector. */
export interface PacketRule {
  table: 'filter' | 'nat';
  chain: 'INPUT' | 'OUTPUT' | 'PREROUTING';
  match: string[];
  target: string[];
}

/** Every table at once, or none. */
const PUT = 'printf %s "$1" | iptables-restore --noflush --wait 5';

/** Takes each rule away that bears the mark, in any table, and tells which were left. */
const TAKE = `for table in filter nat; do
  iptables -w 5 -t $table -S | sed -n "/--comment \\"\\{0,1\\}$1/s/^-A/-D/p" |
  while read -r rule; do eval "iptables -w 5 -t $table $rule"; done
done
iptables-save | grep -- "$1" >&2 && exit 1; exit 0`;

/** Puts rules at the end of their chains, all or none, each with a mark that says nothing to whoever sees it. */
export async function putRules(
  context: FaultContext,
  node: string,
  mark: string,
  rules: PacketRule[],
): Promise<void> {
  const tables = [...new Set(rules.map(({ table }) => table))];
  const text = tables.map((table) =>
    tableText(
      table,
      rules.filter((rule) => rule.table === table),
      mark,
    ),
  );
  const result = await runBeside(context, node, PUT, text.join(''));
  if (result.exitStatus !== 0)
    throw new AppError('fault.apply-failed', `iptables beside ${node} failed: ${said(result)}`);
}

/** Takes away what {@link putRules} put there; none is fine, and so is a node that no longer runs. */
export async function takeRules(context: FaultContext, node: string, mark: string): Promise<void> {
  await unlessGone(
    runBeside(context, node, TAKE, mark).then((result) => {
      if (result.exitStatus !== 0)
        throw new AppError('fault.revert-failed', `Rules stay on the network of ${node}: ${said(result)}`);
    }),
  );
}

function tableText(table: string, rules: PacketRule[], mark: string): string {
  const lines = rules.map(({ chain, match, target }) =>
    ['-A', chain, ...match, '-m', 'comment', '--comment', mark, '-j', ...target].join(' '),
  );
  return [`*${table}`, ...lines, 'COMMIT', ''].join('\n');
}
