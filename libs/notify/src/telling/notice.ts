import type { NoticeFacts, NoticeKind } from '#contracts';

/** Whom a notice is for. Whoever is named twice is told once. */
export interface NoticeReceivers {
  /** Ids of people: each by the ways that they chose. */
  people?: readonly string[];
  /** Everybody who may come in, by the ways that they chose: for announcements. */
  everyone?: boolean;
  /** The organisation's channels (chats, webhooks, pager) that take this kind. */
  channels?: boolean;
  /** The webhook of the environment only: for practices that a script plays, which are no news to a chat. */
  environment?: boolean;
}

/** One thing that people are told. */
export type Notice = {
  [K in NoticeKind]: {
    kind: K;
    /**
     * Names the fact: a second notice of the same kind and key is not told. For example `${practiceId}` for
     * `practice.announced`, `${practiceId}/${startsAt}` for `practice.moved`, `${practiceId}/${personId}/2` for a
     * second sign-up.
     */
    key: string;
    to: NoticeReceivers;
    facts: NoticeFacts<K>;
    /** After this instant it is of no use any more and is not delivered: a reminder after the start, for example. */
    goodUntil?: Date;
  };
}[NoticeKind];
