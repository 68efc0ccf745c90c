import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { apiV4 } from './api/api-v4.ts';
import { createDocsRoutes } from './docs/routes.ts';
import { ConnectionReset, FaultSyntaxError } from './faults/fault.ts';
import { isForeign } from './gate/web-page.ts';
import { answer } from './routes/answer.ts';
import { allRoutes } from './routes/all-routes.ts';
import type { World } from './world/world.ts';

/** What is known of a request besides itself: nothing in process, its socket otherwise. */
export type Bindings = Partial<HttpBindings>;

interface Environment {
  readonly Bindings: Bindings;
}

/** Answers requests, those of a socket with its bindings. */
export type Server = Hono<Environment>;

const paths = allRoutes.map(({ endpoint }) => endpoint.path);

/** What answers the requests of a world. */
export function createServer(world: World, allowedHosts: readonly string[]): Server {
  const server: Server = new Hono();
  server.use('/v4/emulator_control/*', stopWebPages(world, allowedHosts));
  for (const route of allRoutes) {
    server.post(route.endpoint.path, ({ req, env }) =>
      answer(req.raw, { route, paths, address: addressOf(env) }, world),
    );
  }
  server.get('/health', ({ json }) => json(toHealth(world)));
  server.route('/', createDocsRoutes(world));
  server.all('*', ({ req, env }) =>
    answer(req.raw, { route: undefined, paths, address: addressOf(env) }, world),
  );
  server.onError((error, { env, text }) => {
    if (error instanceof FaultSyntaxError) return text(error.message, 400);
    // In process there is no connection to cut: this is what fetch says of one.
    if (!(error instanceof ConnectionReset)) throw error;
    if (env.outgoing === undefined) throw new TypeError('fetch failed', { cause: error });
    env.outgoing.destroy();
    return text('');
  });
  return server;
}

/** That it is there, and by which clock. */
function toHealth({ apps, clock }: World): object {
  return { status: 'ok', now: clock.now(), apps: apps.all().map(({ sdkAppId }) => sdkAppId) };
}

/** Where a request comes from; one without a socket comes from this machine. */
function addressOf({ incoming }: Bindings): string {
  return incoming?.socket.remoteAddress ?? '127.0.0.1';
}

function stopWebPages(
  world: World,
  allowedHosts: readonly string[],
): MiddlewareHandler<Environment> {
  return async ({ env, req, json }, next) => {
    const passport = { host: req.header('host'), origin: req.header('origin') };
    // Without a socket there is no web page on the other side.
    if (env.incoming === undefined || !isForeign(passport, allowedHosts)) return next();
    const text =
      'control commands are not taken from a web page, nor under a name that is not known';
    return json(apiV4.toFailure({ code: 60017, text }, apiV4.toRequestId(world.ids)), 403);
  };
}
