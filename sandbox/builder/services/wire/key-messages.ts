/** A key that an origin signs its packages with. */
export interface SecretKey {
  /** `core-20170101000000` */
  readonly fullName: string;
  readonly body: string;
}

/** Requests to originsrv about keys. The route key is the origin's name. */
export interface KeyMessages {
  OriginSecretKeyGet: { request: { originName: string }; reply: SecretKey };
}

export const keyMessageIds = ['OriginSecretKeyGet'] as const satisfies readonly (keyof KeyMessages)[];
