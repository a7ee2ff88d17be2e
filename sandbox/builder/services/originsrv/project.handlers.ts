import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { ProjectMessages } from '../wire/project-messages.js';
import { found, mustBe } from './found.js';
import type { OriginRepository } from './origin.repository.js';
import type { ProjectRepository } from './project.repository.js';

export interface ProjectHandlersOptions {
  readonly origins: Pick<OriginRepository, 'find'>;
  readonly projects: ProjectRepository;
}

/** How originsrv answers about projects. */
export function projectHandlers({
  origins,
  projects,
}: ProjectHandlersOptions): MessageHandlers<ProjectMessages> {
  return {
    originProjectGet: async ({ originName, name }) =>
      found(await projects.find(originName, name), 'or:project-get:1'),

    originProjectList: async ({ originName }) => ({ names: await projects.names(originName) }),

    originProjectCreate: async ({ ownerId, ...details }) => {
      const made = await projects.create(details, ownerId);
      if (made !== undefined) return made;
      found(await origins.find(details.originName), 'or:project-create:2');
      throw new NetError('ENTITY_CONFLICT', 'or:project-create:1');
    },

    originProjectUpdate: async (details) => {
      mustBe(await projects.update(details), 'or:project-update:1');
      return null;
    },

    originProjectDelete: async ({ originName, name }) => {
      mustBe(await projects.remove(originName, name), 'or:project-delete:1');
      return null;
    },
  };
}
