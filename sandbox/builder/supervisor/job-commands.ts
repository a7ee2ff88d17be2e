import { CommandError } from './command-error.js';
import type { DepotClient } from './depot-client.js';
import { formatTable } from './format-table.js';
import { requireIdent } from './require-ident.js';

/** A group of builds, as far as its status goes. */
interface JobGroup {
  readonly id: string;
  readonly state: string;
  readonly project_name: string;
  readonly created_at: string;
  readonly projects: readonly { name: string; state: string; ident: string; job_id: string | null }[];
}

/** `hab bldr job start IDENT`: requests a build of a plan and of what depends on it. */
export async function jobStart(depot: DepotClient, identText: string): Promise<string> {
  const { origin, name } = requireIdent(identText);
  const group = (await depot.json('POST', `/v1/depot/pkgs/schedule/${origin}/${name}`)) as JobGroup;
  return `Created job group ${group.id} for ${origin}/${name}`;
}

/** `hab bldr job status GROUP`: the group, and each of its projects. */
export async function jobStatus(depot: DepotClient, groupId: string): Promise<string> {
  const group = (await depot.json('GET', `/v1/depot/pkgs/schedule/${requireGroup(groupId)}`)) as JobGroup;
  const head = [
    ['group', 'state', 'project', 'created'],
    [group.id, group.state, group.project_name, group.created_at],
  ];
  const rows = group.projects.map(({ name, state, ident, job_id }) => [
    name,
    state,
    ident,
    job_id ?? '<none>',
  ]);
  return `${formatTable(head)}\n\n${formatTable([['project', 'state', 'package', 'job'], ...rows])}`;
}

/** `hab bldr job promote GROUP CHANNEL`: every package that the group has built. */
export async function jobPromote(depot: DepotClient, groupId: string, channel: string): Promise<string> {
  await depot.json('POST', `/v1/jobs/group/${requireGroup(groupId)}/promote/${encodeURIComponent(channel)}`);
  return `Promoted job group ${groupId} to channel ${channel}`;
}

/** `hab bldr job cancel GROUP`. */
export async function jobCancel(depot: DepotClient, groupId: string): Promise<string> {
  await depot.json('POST', `/v1/jobs/group/${requireGroup(groupId)}/cancel`);
  return `Cancelled job group ${groupId}`;
}

function requireGroup(text: string): string {
  if (!/^\d+$/.test(text)) {
    throw new CommandError(`Invalid job group: '${text}' (it is a number)`, 1);
  }
  return text;
}
