/** A plan that is connected to a repository, so that it can be built. */
export interface OriginProject {
  readonly id: string;
  readonly name: string;
  readonly originName: string;
  readonly packageName: string;
  readonly planPath: string;
  readonly vcsType: string;
  readonly vcsData: string;
}

/** What somebody says of a project; its name is `origin/package`. */
export interface ProjectDetails {
  readonly originName: string;
  readonly packageName: string;
  readonly planPath: string;
  readonly vcsType: string;
  readonly vcsData: string;
}

/** Requests to originsrv about projects. The route key is the origin's name. */
export interface ProjectMessages {
  OriginProjectGet: { request: { name: string; originName: string }; reply: OriginProject };
  OriginProjectList: { request: { originName: string }; reply: { names: string[] } };
  /** ENTITY_CONFLICT when the package has a project already. */
  OriginProjectCreate: { request: ProjectDetails & { ownerId: string }; reply: OriginProject };
  OriginProjectUpdate: { request: ProjectDetails; reply: null };
  OriginProjectDelete: { request: { name: string; originName: string }; reply: null };
}

export const projectMessageIds = [
  'OriginProjectGet',
  'OriginProjectList',
  'OriginProjectCreate',
  'OriginProjectUpdate',
  'OriginProjectDelete',
] as const satisfies readonly (keyof ProjectMessages)[];
