import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder outside the repository, removed with all it holds when disposed. */
export async function scratchFolder(purpose: string) {
  const path = await mkdtemp(join(tmpdir(), `trtc-kit-${purpose}-`));
  return {
    path,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
