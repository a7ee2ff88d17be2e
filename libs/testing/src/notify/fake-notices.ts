import type { Notice } from '#notify';

/** Remembers what was told, each kind and key once. Takes the place of `Notices` in tests. */
export class FakeNotices {
  readonly told: Notice[] = [];

  readonly tell = async (notice: Notice): Promise<boolean> => {
    if (this.told.some(({ kind, key }) => kind === notice.kind && key === notice.key)) return false;
    this.told.push(notice);
    return true;
  };

  /** Kinds of what was told, in order. */
  kinds(): Notice['kind'][] {
    return this.told.map(({ kind }) => kind);
  }
}
