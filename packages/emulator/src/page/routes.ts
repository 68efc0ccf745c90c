import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { isForeign } from '../gate/web-page.ts';
import { readAsset } from './assets.ts';

/** What the browser may load for the page, and from where: nothing from anywhere else. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': pagePolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // What is on the disk may be newer after a restart, at the same address.
  'cache-control': 'no-store',
};

const under = '/page/';

interface Environment {
  readonly Bindings: Partial<HttpBindings>;
}

/** The page that shows the emulated world, at `/`, and what it loads, under `/page`. */
export function createPageRoutes(allowedHosts: readonly string[]): Hono<Environment> {
  const routes = new Hono<Environment>();
  const stop = stopUnknownNames(allowedHosts);
  routes.get('/', stop, (context) => answer(context, 'index.html'));
  routes.get('/page/*', stop, (context) => answer(context, context.req.path.slice(under.length)));
  return routes;
}

async function answer(context: Context<Environment>, path: string): Promise<Response> {
  const asset = await readAsset(path);
  if (asset === undefined) return context.text('There is no such part of the page.', 404);
  return context.body(asset.text, 200, {
    ...headers,
    'content-type': `${asset.type}; charset=utf-8`,
  });
}

/** The page can do all that control commands can, so it is not shown under any name either. */
function stopUnknownNames(allowedHosts: readonly string[]): MiddlewareHandler<Environment> {
  return async ({ env, req, text }, next) => {
    const passport = { host: req.header('host'), origin: req.header('origin') };
    // Without a socket there is no web page on the other side.
    if (env.incoming === undefined || !isForeign(passport, allowedHosts)) return next();
    return text(
      'The emulator is not known under this name. Open it as localhost or by its address, or start it with --allow-host and the name.',
      403,
    );
  };
}
