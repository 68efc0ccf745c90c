import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A committed OpenAPI document. */
export interface ApiDocument {
  readonly path: string;
  /** The name of its file, as a name that a package may have in any language. */
  readonly name: string;
}

const folder = dirname(fileURLToPath(import.meta.resolve('@trtc-kit/contracts/openapi/all.json')));

/** The document that the programs and the fuzzing go by. */
export const everything: ApiDocument = { path: join(folder, 'all.json'), name: 'all' };

/** Every committed document. */
export async function committedDocuments(): Promise<readonly ApiDocument[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return files.map((file) => ({
    path: join(folder, file),
    name: basename(file, '.json').replaceAll(/[^a-z0-9]+/g, '_'),
  }));
}
