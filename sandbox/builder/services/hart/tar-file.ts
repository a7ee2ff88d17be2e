const BLOCK_BYTES = 512;

/** A file in a tar archive. */
export interface TarEntry {
  readonly path: string;
  readonly content: Buffer;
  readonly isExecutable?: boolean;
}

/** Packs files into a tar archive (ustar); `modifiedAt` is the time of all of them. */
export function packTar(entries: readonly TarEntry[], modifiedAt: Date): Buffer {
  const blocks = entries.flatMap((entry) => [
    header(entry, modifiedAt),
    entry.content,
    padding(entry.content.length),
  ]);
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK_BYTES)]);
}

/** The plain files of a tar archive that are there in full; a cut-off end is left out. */
export function readTar(archive: Buffer): TarEntry[] {
  const entries: TarEntry[] = [];
  for (let offset = 0; offset + BLOCK_BYTES <= archive.length && archive[offset] !== 0; ) {
    const size = Number.parseInt(fieldText(archive, offset + 124, 12), 8);
    const start = offset + BLOCK_BYTES;
    const type = fieldText(archive, offset + 156, 1);
    if (start + size > archive.length) break;
    if (type === '0' || type === '') {
      const path = fieldText(archive, offset, 100).replace(/^\.\//, '');
      const isExecutable = (Number.parseInt(fieldText(archive, offset + 100, 8), 8) & 0o100) !== 0;
      const content = archive.subarray(start, start + size);
      entries.push({ path, content, ...(isExecutable && { isExecutable }) });
    }
    offset = start + size + padding(size).length;
  }
  return entries;
}

function header({ path, content, isExecutable = false }: TarEntry, modifiedAt: Date): Buffer {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`path is too long for a tar header: ${path}`);
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(path, 0);
  block.write(isExecutable ? '0000755\0' : '0000644\0', 100);
  block.write('0000000\0'.repeat(2), 108);
  block.write(`${octal(content.length)} `, 124);
  block.write(`${octal(Math.floor(modifiedAt.getTime() / 1_000))} `, 136);
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function octal(value: number): string {
  return value.toString(8).padStart(11, '0');
}

function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES);
}

function fieldText(archive: Buffer, offset: number, length: number): string {
  const text = archive.toString('latin1', offset, offset + length);
  const end = text.indexOf('\0');
  return (end === -1 ? text : text.slice(0, end)).trim();
}
