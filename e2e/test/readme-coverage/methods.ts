import { createCallKit } from '@trtc-kit/callkit';
import { defaultApp } from '@trtc-kit/emulator';
import type { CallOptions } from '@trtc-kit/http-core';
import { createRoomKit } from '@trtc-kit/roomkit';

type Method = (request: object, options: CallOptions) => unknown;

/** The methods that call each path, as a user writes them: found by calling every one. */
export async function methodsByPath(): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked: string[] = [];
  const options = {
    ...defaultApp,
    baseUrl: 'http://localhost',
    fetch: ({ url }: Request) => {
      asked.push(new URL(url).pathname);
      return Promise.resolve(Response.json({}));
    },
  };
  const kits = { callkit: createCallKit(options), roomkit: createRoomKit(options) };
  const found: { path: string; name: string }[] = [];
  for (const [name, method] of methodsIn(kits)) {
    await ignoringFailure(() => method({}, { unchecked: true, retry: false }));
    found.push(...asked.splice(0).map((path) => ({ path, name })));
  }
  const byPath = Map.groupBy(found, ({ path }) => path);
  return new Map([...byPath].map(([path, calls]) => [path, calls.map(({ name }) => name)]));
}

/** What comes back is no envelope, and what a helper beside the commands says of it is its own. */
async function ignoringFailure(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    return;
  }
}

function methodsIn(kit: object, prefix = ''): (readonly [name: string, method: Method])[] {
  return Object.entries(kit).flatMap(([key, value]: [string, unknown]) => {
    const name = `${prefix}${key}`;
    // A kit has methods that take a request and options, and groups of such methods.
    if (typeof value === 'function') return [[name, value as Method] as const];
    return typeof value === 'object' && value !== null ? methodsIn(value, `${name}.`) : [];
  });
}
