/**
 * The project of a dependency as the scheduler reads it, `origin/name`.
 * @throws RangeError for one that has no name: nothing in the database keeps such a dependency out.
 */
export function dependencyProject(dependency: string): string {
  const parts = dependency.split('/');
  return `${at(parts, 0)}/${at(parts, 1)}`;
}

function at(parts: readonly string[], index: number): string {
  const part = parts[index];
  if (part === undefined)
    throw new RangeError(`index out of bounds: the len is ${parts.length} but the index is ${index}`);
  return part;
}
