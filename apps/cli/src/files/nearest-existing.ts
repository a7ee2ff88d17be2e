import { stat } from 'node:fs/promises';
import path from 'node:path';

/** What exists at the path itself or, when nothing does, nearest above it. */
export async function nearestExisting(folder: string): Promise<{ path: string; isFolder: boolean }> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = await stat(at).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
    if (found) return { path: at, isFolder: found.isDirectory() };
  }
}
