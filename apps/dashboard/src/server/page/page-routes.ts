import { Hono, type Context } from 'hono';
import type { Environment } from '../environment.ts';
import type { PageFiles } from './page-files.ts';

/** Addresses of the page itself; which view they are is the page's business. */
const pagePaths = ['/', '/records', '/call'];

/** The page itself. */
export interface PageRoutes {
  readonly routes: Hono<Environment>;
  /** Loads the page, if it is not there yet. */
  readonly load: () => Promise<unknown>;
}

/** The built page, loaded when it is first asked for. */
export function createPageRoutes(load: () => Promise<PageFiles>): PageRoutes {
  let loaded: Promise<PageFiles> | undefined;
  const files = async () => {
    try {
      return await (loaded ??= load());
    } catch (error) {
      // Whoever asks next tries again.
      loaded = undefined;
      throw error;
    }
  };
  const routes = new Hono<Environment>();
  for (const path of pagePaths) {
    routes.get(path, async (context) => answer(context, await files(), 'index.html'));
  }
  routes.get('/:path{.+}', async (context) =>
    answer(context, await files(), context.req.param('path')),
  );
  return { routes, load: files };
}

function answer(context: Context<Environment>, files: PageFiles, path: string): Response {
  const file = files.get(path);
  if (file === undefined) return context.text('There is no such part of the dashboard.', 404);
  const accepts = context.req.header('accept-encoding') ?? '';
  const isGzipped = /\bgzip\b/.test(accepts);
  // A name in assets has a digest of its content in it.
  const isLasting = path.startsWith('assets/');
  return context.body(isGzipped ? file.gzipped : file.plain, 200, {
    'content-type': file.type,
    'cache-control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(isGzipped && { 'content-encoding': 'gzip' }),
  });
}
