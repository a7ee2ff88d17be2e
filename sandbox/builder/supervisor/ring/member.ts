/** What the ring believes of a member, from best to worst: it suspects before it is sure. */
export const HEALTHS = ['alive', 'suspect', 'confirmed', 'departed'] as const;
export type Health = (typeof HEALTHS)[number];

/** A service that a member runs, as it says itself. */
export interface MemberService {
  /** `builder-api.live` */
  readonly group: string;
  /** The release that it runs. */
  readonly package: string;
  readonly state: 'up' | 'down';
}

/** A supervisor of the ring. */
export interface Member {
  readonly id: string;
  /** Host name. */
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly gatewayPort: number;
  /** Grows with everything new that a member says of itself; only the member itself makes it grow. */
  readonly incarnation: number;
  readonly health: Health;
  readonly services: readonly MemberService[];
}

/** What is enough to tell which of two accounts of a member is the newer one. */
export type MemberVersion = Pick<Member, 'incarnation' | 'health'>;

/** Whether `news` is to replace `known`: a later incarnation, or a worse health in the same one. */
export function supersedes(news: MemberVersion, known: MemberVersion): boolean {
  return (
    news.incarnation > known.incarnation ||
    (news.incarnation === known.incarnation && HEALTHS.indexOf(news.health) > HEALTHS.indexOf(known.health))
  );
}
