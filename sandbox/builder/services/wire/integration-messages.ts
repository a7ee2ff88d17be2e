/** A connection of an origin to a service outside, such as a registry of containers. */
export interface OriginIntegration {
  readonly originName: string;
  /** Kind of the service, such as `docker`. */
  readonly integration: string;
  readonly name: string;
}

/** Requests to originsrv about integrations. The route key is the origin's name. */
export interface IntegrationMessages {
  OriginIntegrationList: { request: { originName: string }; reply: { integrations: OriginIntegration[] } };
  /** Stores what the service needs to know, in place of what was there. */
  OriginIntegrationPut: { request: OriginIntegration & { body: string }; reply: null };
  OriginIntegrationDelete: { request: OriginIntegration; reply: null };
}

export const integrationMessageIds = [
  'OriginIntegrationList',
  'OriginIntegrationPut',
  'OriginIntegrationDelete',
] as const satisfies readonly (keyof IntegrationMessages)[];
