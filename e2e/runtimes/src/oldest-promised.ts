import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { App } from './app.ts';

const manifest = z.object({ engines: z.object({ node: z.string().regex(/^>=\d+\.\d+$/) }) });

/** The oldest Node that the packages promise to run on. */
export async function oldestPromised({ folder }: App): Promise<string> {
  const path = join(folder, 'node_modules/@trtc-kit/callkit/package.json');
  const { engines } = manifest.parse(JSON.parse(await readFile(path, 'utf8')));
  return `${engines.node.slice(2)}.0`;
}
