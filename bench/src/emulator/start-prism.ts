import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type Server } from './start-server.ts';

const document = fileURLToPath(import.meta.resolve('@trtc-kit/contracts/openapi/all.json'));
const prism = fileURLToPath(import.meta.resolve('@stoplight/prism-cli'));

/** `prism mock` of all our endpoints: static, in one process unless told otherwise. */
export async function startPrism(flags: readonly string[]): Promise<Server> {
  const path = await realpath(prism);
  return startServer({
    path,
    arguments: ['mock', document, '--port', '0', ...flags],
    // prism-core requires @stoplight/types without declaring it; the command declares it.
    environment: { NODE_PATH: resolve(path, '../../../..') },
  });
}
