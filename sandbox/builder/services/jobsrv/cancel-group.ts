import type { GroupRepository, ScheduledGroup } from './group.repository.js';
import type { WorkerManager } from './worker-manager.js';

/** Cancels what is left of a group; the scheduler ends the group once the running builds have stopped. */
export async function cancelGroup(
  group: ScheduledGroup,
  groups: Pick<GroupRepository, 'setProjectState'>,
  workers: Pick<WorkerManager, 'cancel'>,
): Promise<void> {
  for (const project of group.projects) {
    if (project.state === 'NotStarted') await groups.setProjectState(group.id, project.name, 'Canceled');
    if (project.state === 'InProgress' && project.jobId !== undefined) await workers.cancel(project.jobId);
  }
}
