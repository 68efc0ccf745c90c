import type { Archive } from '@trtc-kit/records';
import type { Receiver } from '@trtc-kit/webhooks';
import { toFetchHandler } from '@trtc-kit/webhooks/fetch';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import type { DashboardAbout, Trouble } from '../api/answers.ts';
import type { Environment } from './environment.ts';
import { createLogIn } from './gate/log-in.ts';
import { stopElsewhere, stopForeign } from './gate/same-site.ts';
import { listen, type Listening, type ListenOptions } from './listen.ts';
import { buildPage } from './page/build-page.ts';
import { readPageFiles } from './page/page-files.ts';
import { safetyHeaders } from './page/page-policy.ts';
import { createPageRoutes } from './page/page-routes.ts';
import { Refusal } from './refusal.ts';
import { createChangeRoutes } from './routes/changes.ts';
import { createDownloadRoutes } from './routes/downloads.ts';
import { createFigureRoutes } from './routes/figures.ts';
import { createRecordRoutes } from './routes/records.ts';
import { createSharing } from './sharing.ts';
import type { Surroundings } from './surroundings.ts';

/** What a dashboard shows, and to whom. */
export interface DashboardOptions {
  /** The calls. It stays yours: closing the dashboard does not close it. */
  readonly archive: Archive;
  /** The application that is shown. */
  readonly sdkAppId: number;
  /** Takes callbacks at `/callbacks`, without log-in: it has checks of its own. Default: none. */
  readonly receiver?: Pick<Receiver, 'receive'> | undefined;
  /** Passwords or tokens, any of which will do. Default: none, so that everybody may see the calls. */
  readonly secrets?: readonly string[] | undefined;
  /** Names besides `localhost` and addresses under which it answers; they need a secret. Default: none. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Where the page of the emulator is, if that is where the calls come from. */
  readonly emulatorUrl?: string | undefined;
  /** Whether calls of the past are still being played. Default: never. */
  readonly isFilling?: (() => boolean) | undefined;
  /** The time of the calls, in milliseconds since 1970. Default: the machine's. */
  readonly now?: (() => number) | undefined;
  /** The time of log-ins. Default: the machine's. */
  readonly clock?: (() => number) | undefined;
  /** Told what failed while a request was answered. Default: nobody. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A page with the calls of an application, and its server. */
export interface Dashboard {
  /** Answers a request; the second argument is what the server on Node knows of it. */
  readonly fetch: (request: Request, bindings?: Environment['Bindings']) => Promise<Response>;
  /**
   * Answers on a port, of loopback by default.
   *
   * @throws Error that names the port if it is in use; TypeError if other machines could come in and
   *   there is no secret.
   */
  readonly listen: (options?: ListenOptions) => Promise<Listening>;
  /** Builds the page if need be, so that whoever looks first need not wait for it. */
  readonly prepare: () => Promise<void>;
  /** Lets open pages go and closes the ports. */
  readonly close: () => Promise<void>;
}

/** A dashboard over an archive. The page is built when it is first asked for, if need be. */
export function createDashboard(options: DashboardOptions): Dashboard {
  const { now = Date.now, secrets = [], allowedHosts = [], clock = Date.now } = options;
  const { archive, sdkAppId, onError = () => undefined } = options;
  const about = (): DashboardAbout => ({
    sdkAppId,
    emulatorUrl: options.emulatorUrl,
    isFilling: options.isFilling?.() ?? false,
  });
  const share = createSharing();
  const surroundings: Surroundings = { archive, sdkAppId, now, about, share, onError };
  const logIn = createLogIn(secrets, surroundings, clock);
  const changes = createChangeRoutes(surroundings, logIn.isStillIn);

  const api = new Hono<Environment>();
  api.use(async ({ header }, next) => {
    await next();
    header('cache-control', 'no-store');
  });
  api.use(stopElsewhere);
  api.route('/', logIn.routes);
  api.use(logIn.guard);
  api.route('/', changes.routes);
  api.use(compress());
  api.route('/', createFigureRoutes(surroundings));
  api.route('/', createRecordRoutes(surroundings));
  api.route('/', createDownloadRoutes(surroundings));

  const app = createApp(options);
  app.route('/api', api);
  app.all('/api/*', () =>
    Promise.reject(new Refusal(404, 'notFound', 'There is no such command.')),
  );
  const page = createPageRoutes(async () => readPageFiles(await buildPage()));
  app.route('/', page.routes);

  const servers = new Set<Listening>();
  const fetch: Dashboard['fetch'] = async (request, bindings = {}) => app.fetch(request, bindings);
  return {
    fetch,
    async listen(where = {}) {
      const entrance = { isGuarded: secrets.length > 0, allowedHosts };
      const server = await listen(fetch, { ...where, ...entrance });
      servers.add(server);
      return server;
    },
    async prepare() {
      await page.load();
    },
    async close() {
      changes.close();
      await Promise.all([...servers].map((server) => server.close()));
    },
  };
}

/** What stands before everything else. */
function createApp({ receiver, allowedHosts = [], onError }: DashboardOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.onError((error, context) => {
    if (error instanceof Refusal) return refuse(context, error);
    onError?.(error);
    return refuse(context, undefined);
  });
  app.use(async ({ header }, next) => {
    await next();
    for (const [name, value] of Object.entries(safetyHeaders)) header(name, value);
  });
  // The backend comes under whatever name it was told, and is checked by the receiver.
  if (receiver !== undefined) {
    const take = toFetchHandler(receiver);
    app.all('/callbacks', (context) => take(context));
  }
  app.use(stopForeign(allowedHosts));
  return app;
}

function refuse(context: Context<Environment>, refusal: Refusal | undefined): Response {
  const trouble: Trouble = {
    reason: refusal?.reason ?? 'failure',
    message: refusal?.message ?? 'The dashboard failed. What went wrong is in its log.',
  };
  return context.json(trouble, refusal?.status ?? 500);
}
