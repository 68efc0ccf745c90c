import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder; gone when disposed. */
export async function makeFolder() {
  const path = await mkdtemp(join(tmpdir(), 'trtc-kit-example-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
