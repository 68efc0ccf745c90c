import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The path of a database in a folder that ends with its scope. */
export function databaseFile(): Disposable & { readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  return {
    path: join(folder, 'inbox.sqlite'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}
