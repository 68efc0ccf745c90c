import type { FetchContext } from './web-arrival.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where platforms keep the address of the peer, of what they give beside the request. */
const addresses: readonly ((given: Fields, request: Request) => unknown)[] = [
  // Deno
  ({ remoteAddr }) => fieldsOf(remoteAddr).hostname,
  // Bun
  (given, request) =>
    typeof given.requestIP === 'function'
      ? fieldsOf(call(given, 'requestIP', request)).address
      : undefined,
  // Hono on Node
  ({ env }) => fieldsOf(fieldsOf(fieldsOf(env).incoming).socket).remoteAddress,
];

/** What a platform tells beside a request, wherever it tells it. */
export function contextOf(request: Request, platform: readonly unknown[]): FetchContext {
  const given = platform.map(fieldsOf);
  const address = given
    .flatMap((fields) => addresses.map((find) => find(fields, request)))
    .find((found) => typeof found === 'string');
  const waiting = given.flatMap((fields) => [fields, executionOf(fields)]).find(canWait);
  return {
    address: typeof address === 'string' ? address : undefined,
    waitUntil: waiting && ((work) => void call(waiting, 'waitUntil', work)),
  };
}

/** The context of Workers in Hono, which throws where there is none. */
function executionOf(fields: Fields): Fields {
  try {
    return fieldsOf(fields.executionCtx);
  } catch {
    return {};
  }
}

function canWait(fields: Fields): boolean {
  return typeof fields.waitUntil === 'function';
}

/** Methods of a platform want to be called on what they belong to. */
function call(on: Fields, name: string, argument: unknown): unknown {
  const method = on[name];
  return typeof method === 'function' ? Reflect.apply(method, on, [argument]) : undefined;
}

function fieldsOf(value: unknown): Fields {
  // Anything but null and undefined may be asked for a field.
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
