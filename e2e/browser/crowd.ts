import { setTimeout as pause } from 'node:timers/promises';
import { buildCallback } from '@trtc-kit/webhooks/testing';
import { sdkAppId, urlSecret } from './million-calls.ts';

/** Somebody with a page open: asks, and asks again when something changed, as the page does. */
export async function watch(url: string, paths: readonly string[], end: AbortSignal) {
  const isOver = () => end.aborted;
  const news = await listen(url, end);
  while (!isOver()) {
    const start = performance.now();
    await Promise.all(paths.map(async (path) => (await fetch(`${url}/api/${path}`)).text()));
    const took = performance.now() - start;
    await pause(Math.max(1_000 - took, took));
    await news();
  }
}

/** Gives what waits for the next change. */
async function listen(url: string, signal: AbortSignal): Promise<() => Promise<unknown>> {
  const { body } = await fetch(`${url}/api/changes`, { signal });
  let change = Promise.withResolvers<undefined>();
  const read = async () => {
    for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      if (piece.includes('event: change')) change.resolve(undefined);
    }
  };
  // The end of the crowd is no failure, and it ends those who wait.
  void read().catch(() => change.resolve(undefined));
  return async () => {
    await change.promise;
    change = Promise.withResolvers();
  };
}

/** The backend: a call begins, and waits for its acknowledgement; gives how long each took. */
export async function startCalls(url: string, end: AbortSignal): Promise<readonly number[]> {
  const times: number[] = [];
  const isOver = () => end.aborted;
  while (!isOver()) {
    const callback = buildCallback('Call.CallbackAfterStartCall', {
      ...{ sdkAppId, urlSecret, url: `${url}/callbacks` },
      overrides: { CallInfo: { CallId: `crowd-${times.length.toString()}` } },
    });
    const start = performance.now();
    const answer = await fetch(callback.request());
    if (answer.status !== 200) throw new Error(`A callback was answered ${answer.status}.`);
    times.push(performance.now() - start);
    await pause(50);
  }
  return times.toSorted((a, b) => a - b);
}
