import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';

/** A file of the page, as it is and compressed. */
export interface PageFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/** The files of the page by their path, such as `assets/main.js`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Reads a built page as a whole: it is small, and a later build cannot take it away. */
export async function readPageFiles(directory: string): Promise<PageFiles> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name));
  const files = await Promise.all(
    paths.map(async (path) => {
      const name = relative(directory, path).split(sep).join('/');
      return [name, await readPageFile(path)] as const;
    }),
  );
  return new Map(files);
}

async function readPageFile(path: string): Promise<PageFile> {
  const plain = new Uint8Array(await readFile(path));
  const gzipped = new Uint8Array(await promisify(gzip)(plain, { level: 9 }));
  return { type: mediaTypes[extname(path)] ?? 'application/octet-stream', plain, gzipped };
}
