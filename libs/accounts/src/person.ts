/** Somebody who uses SimSup. */
export interface Person {
  id: string;
  name: string;
  /** May manage people and stop every practice. */
  administrator: boolean;
}
