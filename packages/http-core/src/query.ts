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

/** The platform's source of random numbers. */
export const randomUint32: RandomUint32 = () => {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value;
};

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
