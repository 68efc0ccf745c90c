import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { apiV4 } from './api/api-v4.ts';
import { createDocsRoutes } from './docs/routes.ts';
import { ConnectionReset, FaultSyntaxError } from './faults/fault.ts';
import { faultHeader } from './faults/strike.ts';
import { isForeign, type Passport } from './gate/web-page.ts';
import { createPageRoutes } from './page/routes.ts';
import { answer } from './routes/answer.ts';
import { allRoutes } from './routes/all-routes.ts';
import type { Route } from './routes/routes.ts';
import type { World } from './world/world.ts';

/** What is known of a request besides itself: nothing in process, its socket otherwise. */
export type Bindings = Partial<HttpBindings>;

interface Environment {
  readonly Bindings: Bindings;
}

/** Answers requests, those of a socket with its bindings. */
export type Server = (request: Request, bindings?: Bindings) => Response | Promise<Response>;

const paths = allRoutes.map(({ endpoint }) => endpoint.path);
const routesByPath = new Map<string, Route>(allRoutes.map((route) => [route.endpoint.path, route]));

/** What answers the requests of a world: commands, and the pages for people. */
export function createServer(world: World, allowedHosts: readonly string[]): Server {
  const pages = createPages(world, allowedHosts);
  return (request, bindings = {}) => {
    const path = pathOf(request.url);
    const route = request.method === 'POST' ? routesByPath.get(path) : undefined;
    // Without a socket there is no web page on the other side.
    const isCheckable = bindings.incoming !== undefined && path.startsWith(controlPath);
    if (isCheckable && isForeign(toPassport(request), allowedHosts)) return refuseWebPage(world);
    if (route === undefined) return pages.fetch(request, bindings);
    return answerOrCut(request, route, { world, bindings });
  };
}

const controlPath = '/v4/emulator_control/';

function createPages(world: World, allowedHosts: readonly string[]): Hono<Environment> {
  const pages = new Hono<Environment>();
  pages.route('/', createPageRoutes(allowedHosts));
  pages.get('/health', ({ json }) => json(toHealth(world)));
  pages.route('/', createDocsRoutes(world));
  pages.all('*', ({ req, env }) => answerOrCut(req.raw, undefined, { world, bindings: env }));
  return pages;
}

interface Around {
  readonly world: World;
  readonly bindings: Bindings;
}

/** Answers a command, or cuts the connection where a fault asks for that. */
async function answerOrCut(
  request: Request,
  route: Route | undefined,
  { world, bindings }: Around,
): Promise<Response> {
  try {
    return await answer(request, { route, paths, ...toOrigin(request, bindings) }, world);
  } catch (error) {
    if (error instanceof FaultSyntaxError) return new Response(error.message, { status: 400 });
    if (!(error instanceof ConnectionReset)) throw error;
    // In process there is no connection to cut: this is what fetch says of one.
    if (bindings.outgoing === undefined) throw new TypeError('fetch failed', { cause: error });
    bindings.outgoing.destroy();
    return new Response('');
  }
}

/** Where a request comes from, and what it asks for in its header; without a socket, from here. */
function toOrigin(request: Request, { incoming }: Bindings) {
  // The headers of a socket are there already; those of a Request would have to be made.
  const header =
    incoming === undefined ? request.headers.get(faultHeader) : incoming.headers[faultHeader];
  return {
    address: incoming?.socket.remoteAddress ?? '127.0.0.1',
    faultText: typeof header === 'string' ? header : undefined,
  };
}

/** The path of an absolute URL, without making a URL of it. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end);
}

function toPassport({ headers }: Request): Passport {
  return { host: headers.get('host') ?? undefined, origin: headers.get('origin') ?? undefined };
}

function refuseWebPage({ ids }: World): Response {
  const text = 'control commands are not taken from a web page, nor under a name that is not known';
  const body = apiV4.toFailure({ code: 60017, text }, apiV4.toRequestId(ids));
  return Response.json(body, { status: 403 });
}

/** That it is there, and by which clock. */
function toHealth({ apps, clock }: World): object {
  return { status: 'ok', now: clock.now(), apps: apps.all().map(({ sdkAppId }) => sdkAppId) };
}
