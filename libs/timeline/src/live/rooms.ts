import type { ViewerClass } from '../viewer.js';

/** Everybody who looks at a practice. */
export const practiceRoom = (practiceId: string): string => `practice:${practiceId}`;

/** Every connection of a person. */
export const personRoom = (personId: string): string => `person:${personId}`;

/** Those of them who see the same events. */
export const feedRoom = (practiceId: string, viewers: ViewerClass): string => `feed:${practiceId}:${viewers}`;
