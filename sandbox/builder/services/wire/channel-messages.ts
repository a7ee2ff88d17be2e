/** A named set of an origin's packages, such as `stable`. */
export interface OriginChannel {
  readonly id: string;
  readonly name: string;
}

/** Requests to originsrv about channels. The route key is the origin's name. */
export interface ChannelMessages {
  OriginChannelList: { request: { originName: string }; reply: { channels: OriginChannel[] } };
  /** ENTITY_NOT_FOUND for an unknown origin, ENTITY_CONFLICT when the channel is there already. */
  OriginChannelCreate: {
    request: { originName: string; channel: string; ownerId: string };
    reply: OriginChannel;
  };
  /** Takes the packages out of the channel too; they stay in the others. */
  OriginChannelDelete: { request: { originName: string; channel: string }; reply: null };
  /** Puts a package into a channel, which is made when it is new. */
  OriginPackagePromote: { request: { originName: string; ident: string; channel: string }; reply: null };
  /** Takes a package out of a channel; ENTITY_NOT_FOUND when it is not in it. */
  OriginPackageDemote: { request: { originName: string; ident: string; channel: string }; reply: null };
}

export const channelMessageIds = [
  'OriginChannelList',
  'OriginChannelCreate',
  'OriginChannelDelete',
  'OriginPackagePromote',
  'OriginPackageDemote',
] as const satisfies readonly (keyof ChannelMessages)[];
