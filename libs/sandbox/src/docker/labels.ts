/** Labels by which everything of ours is known in the engine. Labels cannot be seen from inside a container. */
export const SANDBOX_LABEL = 'simsup.sandbox';
export const SERVER_LABEL = 'simsup.server';
export const PRACTICE_LABEL = 'simsup.practice';
export const POOL_LABEL = 'simsup.pool';

export const COMPOSE_PROJECT_LABEL = 'com.docker.compose.project';
export const COMPOSE_SERVICE_LABEL = 'com.docker.compose.service';

/** Compose project of a sandbox. */
export function projectName(sandboxId: string): string {
  return `simsup-${sandboxId}`;
}

export interface LabelOwner {
  sandboxId: string;
  serverId: string;
  owner: { practiceId: string } | { pool: string };
}

/** Labels of everything that belongs to a sandbox. The owner is the first one: a lease does not change labels. */
export function labelsOf({ sandboxId, serverId, owner }: LabelOwner): Record<string, string> {
  return {
    ...('pool' in owner ? { [POOL_LABEL]: owner.pool } : { [PRACTICE_LABEL]: owner.practiceId }),
    [SANDBOX_LABEL]: sandboxId,
    [SERVER_LABEL]: serverId,
  };
}
