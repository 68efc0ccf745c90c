import { Hono } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { ChangeNews } from '../../api/answers.ts';
import type { Environment } from '../environment.ts';
import type { LogIn } from '../gate/log-in.ts';
import type { Surroundings } from '../surroundings.ts';

/** A page needs the ids of the calls it shows, not of all that a synchronisation brings. */
const mostIds = 100;

/** Milliseconds between two signs of life, so that nothing on the way thinks it was forgotten. */
const heartbeat = 15_000;

/** Open pages, and what they are told. */
export interface ChangeRoutes {
  readonly routes: Hono<Environment>;
  /** Lets every page go. */
  readonly close: () => void;
}

/** Tells open pages of calls that changed, for as long as those who look at them may. */
export function createChangeRoutes(
  { archive, sdkAppId }: Surroundings,
  isStillIn: LogIn['isStillIn'],
): ChangeRoutes {
  const endings = new Set<() => void>();
  const routes = new Hono<Environment>();
  routes.get('/changes', (context) => {
    // A proxy that collects what it passes on would make it late.
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      const ended = Promise.withResolvers<undefined>();
      const end = () => ended.resolve(undefined);
      const say = (event: string, news: ChangeNews) => {
        if (isStillIn(context)) tell(stream, event, news);
        else end();
      };
      const unsubscribe = archive.subscribe((change) => {
        if (change.sdkAppId !== sdkAppId) return;
        say('change', { callIds: change.callIds.slice(0, mostIds) });
      });
      const timer = setInterval(() => say('heartbeat', nothing), heartbeat);
      say('hello', nothing);
      stream.onAbort(end);
      endings.add(end);
      await ended.promise;
      endings.delete(end);
      clearInterval(timer);
      unsubscribe();
    });
  });
  const close = () => {
    for (const end of endings) end();
  };
  return { routes, close };
}

const nothing: ChangeNews = { callIds: [] };

function tell(stream: SSEStreamingApi, event: string, news: ChangeNews): void {
  // It fails only where the page is gone, and that is heard of by itself.
  void stream.writeSSE({ event, data: JSON.stringify(news) });
}
