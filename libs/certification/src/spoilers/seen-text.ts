/**
 * Who wrote a text. `stack`: programs of the stack and what they leave, in which a broken stack shows its evidence.
 * `surroundings`: what a node was started with, in which no evidence can stand. `product`: what SimSup itself tells.
 */
export type TextOrigin = 'stack' | 'surroundings' | 'product';

/** Something that a responder or an observer can read. */
export interface SeenText {
  /** Where, for example `live-builder-api-0: process 12` or `GET /api/practices as responder`. */
  place: string;
  origin: TextOrigin;
  text: string;
  /** True when only its end was read. */
  cut?: boolean;
}
