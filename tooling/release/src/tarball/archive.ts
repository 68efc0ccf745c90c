import { gunzipSync } from 'node:zlib';

const block = 512;

/** The files of a packed npm package, by their path inside `package/`. */
export function filesOf(tarball: Uint8Array): ReadonlyMap<string, Buffer> {
  const archive = gunzipSync(tarball);
  const files = new Map<string, Buffer>();
  let longName: string | undefined;
  for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
    const header = archive.subarray(at, at + block);
    const size = Number.parseInt(field(header, 124, 12), 8);
    const content = archive.subarray(at + block, at + block + size);
    const kind = field(header, 156, 1);
    if (kind === '0' || kind === '') {
      files.set((longName ?? nameIn(header)).replace(/^[^/]+\//, ''), content);
    }
    longName = kind === 'x' ? /\d+ path=(.*)\n/.exec(content.toString())?.[1] : undefined;
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

function field(header: Buffer, start: number, length: number): string {
  const text = header.toString('utf8', start, start + length);
  return text.split('\0', 1)[0]?.trim() ?? '';
}

/** A path of more than 100 bytes has its beginning in a field of its own. */
function nameIn(header: Buffer): string {
  const prefix = field(header, 345, 155);
  return prefix ? `${prefix}/${field(header, 0, 100)}` : field(header, 0, 100);
}
