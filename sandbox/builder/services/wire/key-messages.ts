/** A key that an origin signs its packages with. */
export interface SecretKey {
  /** `core-20170101000000` */
  readonly fullName: string;
  readonly body: string;
}

/** What others check an origin's packages with. */
export interface PublicKey {
  readonly revision: string;
  /** `core-20170101000000` */
  readonly fullName: string;
  readonly body: string;
}

export interface NewKey {
  readonly originName: string;
  readonly ownerId: string;
  readonly revision: string;
  readonly body: string;
}

/** Requests to originsrv about keys. The route key is the origin's name. */
export interface KeyMessages {
  OriginPublicKeyList: { request: { originName: string }; reply: { revisions: string[] } };
  /** A revision, or the newest one for `latest`. */
  OriginPublicKeyGet: { request: { originName: string; revision: string }; reply: PublicKey };
  /** ENTITY_CONFLICT when there is a key of that revision. */
  OriginPublicKeyCreate: { request: NewKey; reply: null };
  OriginSecretKeyGet: { request: { originName: string }; reply: SecretKey };
  OriginSecretKeyCreate: { request: NewKey; reply: null };
}

export const keyMessageIds = [
  'OriginPublicKeyList',
  'OriginPublicKeyGet',
  'OriginPublicKeyCreate',
  'OriginSecretKeyGet',
  'OriginSecretKeyCreate',
] as const satisfies readonly (keyof KeyMessages)[];
