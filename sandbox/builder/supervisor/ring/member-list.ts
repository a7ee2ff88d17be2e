import { type Health, type Member, type MemberVersion, supersedes } from './member.js';

/** Versions of members by id, short enough to send with every message. */
export type Digest = Readonly<Record<string, MemberVersion>>;

/** All that one supervisor knows of its ring, itself included. */
export class MemberList {
  private readonly members = new Map<string, Member>();

  constructor(
    private own: Member,
    private readonly onChange: (member: Member, before: Member | undefined) => void,
  ) {
    this.members.set(own.id, own);
  }

  get self(): Member {
    return this.own;
  }

  get all(): readonly Member[] {
    return [...this.members.values()];
  }

  /** Everyone but oneself whom it makes sense to talk to; the dead included, for they may be back. */
  get others(): readonly Member[] {
    return this.all.filter(({ id, health }) => id !== this.own.id && health !== 'departed');
  }

  get(id: string): Member | undefined {
    return this.members.get(id);
  }

  /** Says something new of oneself. */
  announce(news: Partial<Pick<Member, 'services' | 'health'>>, atLeast = this.own.incarnation): void {
    this.own = { ...this.own, ...news, incarnation: Math.max(atLeast, this.own.incarnation) + 1 };
    this.members.set(this.own.id, this.own);
  }

  /** Takes in what another member tells. Somebody who believes this one ill is told better. */
  learn(told: readonly Member[]): void {
    for (const news of told) {
      const known = this.members.get(news.id);
      if (known && !supersedes(news, known)) {
        continue;
      }
      if (news.id === this.own.id) {
        this.announce({}, news.incarnation);
      } else {
        this.members.set(news.id, news);
        this.onChange(news, known);
      }
    }
  }

  /** What this member has found out itself. */
  judge(id: string, health: Health): void {
    const known = this.members.get(id);
    if (known) {
      this.learn([{ ...known, health }]);
    }
  }

  digest(): Digest {
    return Object.fromEntries(this.all.map(({ id, incarnation, health }) => [id, { incarnation, health }]));
  }

  /** What the sender of a digest does not know yet. */
  newerThan(digest: Digest): Member[] {
    return this.all.filter((member) => {
      const known = digest[member.id];
      return !known || supersedes(member, known);
    });
  }

  /** Whether a digest has something that is not known here. */
  lacks(digest: Digest): boolean {
    return Object.entries(digest).some(([id, version]) => {
      const known = this.members.get(id);
      return !known || supersedes(version, known);
    });
  }
}
