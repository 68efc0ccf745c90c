import type { Credentials } from './credentials.ts';

/** The query every command carries. */
export interface Query {
  readonly sdkappid: number;
  readonly identifier: string;
  readonly usersig: string;
  readonly random: number;
  readonly contenttype: 'json';
}

/** A random 32-bit unsigned integer, which tells requests apart. */
export type RandomUint32 = () => number;

/** The platform's random numbers, drawn many at a time: drawing one takes nearly as long. */
export function createRandomUint32(): RandomUint32 {
  const drawn = new Uint32Array(256);
  let next = drawn.length;
  return () => {
    if (next === drawn.length) {
      crypto.getRandomValues(drawn);
      next = 0;
    }
    next += 1;
    return drawn[next - 1] ?? 0;
  };
}

/** Adds who calls to the address of a command. */
export async function withQuery(
  url: URL,
  credentials: Credentials,
  random: RandomUint32,
): Promise<URL> {
  const query: Query = {
    sdkappid: credentials.sdkAppId,
    identifier: credentials.identifier,
    usersig: await credentials.userSig(),
    random: random(),
    contenttype: 'json',
  };
  const complete = new URL(url);
  // At once: setting them one by one writes the whole URL anew each time.
  complete.search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return complete;
}
