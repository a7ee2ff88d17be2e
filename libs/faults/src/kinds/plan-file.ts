import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import type { ShellResult } from '../node-shell.port.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** The plan of a project at its code host, and the node from which a maintainer changes it. */
export interface PlanFile {
  node: string;
  /** Address of the code host, for example http://github.example:8080. */
  codeHost: string;
  /** origin/name; its plan is NAME/plan.sh of the repository ORIGIN/plans. */
  package: string;
}

const READ = 'curl -fsS -m 10 "$1/$2/plans/raw/master/$3/plan.sh"';

/** The token goes by standard input, so that no command line shows it. */
const WRITE = `plan=$(base64 -w0) token=$(sed -n 's/^auth_token = "\\(.*\\)"/\\1/p' /hab/etc/cli.toml)
printf 'header = "Authorization: token %s"\\n' "$token" | curl -fsS -m 10 -o /dev/null -K - -X PUT \\
  -d "{\\"content\\": \\"$plan\\"}" "$1/repos/$2/plans/contents/$3/plan.sh"`;

/** @throws AppError `fault.no-target` when there is no such plan */
export async function readPlan(context: FaultContext, file: PlanFile): Promise<string> {
  const result = await runScript(context, file, READ);
  if (result.exitStatus !== 0)
    throw noTarget(`${file.codeHost} has no plan of ${file.package}: ${said(result)}`);
  return result.stdout;
}

/** Changes the plan as a member of the origin. @throws AppError with `code` when the code host refuses */
export async function writePlan(
  context: FaultContext,
  file: PlanFile,
  text: string,
  code: 'fault.apply-failed' | 'fault.revert-failed',
): Promise<void> {
  const result = await runScript(context, file, WRITE, text);
  if (result.exitStatus !== 0)
    throw new AppError(code, `The plan of ${file.package} could not be changed: ${said(result)}`);
}

function runScript(
  context: FaultContext,
  { node, codeHost, package: name }: PlanFile,
  script: string,
  stdin?: string,
): Promise<ShellResult> {
  const [origin = '', project = ''] = name.split('/');
  const command = ['sh', '-c', script, 'sh', codeHost, origin, project];
  return runOnNode(context, node, { command, ...(stdin !== undefined && { stdin }) });
}
