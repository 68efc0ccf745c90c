import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { mixedObservations, sdkAppId, to } from '../../test/mixed-observations.ts';
import { createArchive, type ArchiveChange, type Store } from '../index.ts';
import type { News, NewsListener } from '../store/news.ts';
import { sqliteStore } from '../store/sqlite.ts';

const observations = mixedObservations().slice(0, 40);

/** News of another process, and what it is told. */
function createOther() {
  const told: (readonly ArchiveChange[])[] = [];
  const listeners: NewsListener[] = [];
  const stopped: NewsListener[] = [];
  let refusal: Error | undefined;
  const news: News = {
    tell(changes) {
      told.push(changes);
      return refusal === undefined ? Promise.resolve() : Promise.reject(refusal);
    },
    listen(listener) {
      if (refusal !== undefined) return Promise.reject(refusal);
      listeners.push(listener);
      return Promise.resolve(() => void stopped.push(listener));
    },
  };
  const refuse = (error: Error | undefined) => {
    refusal = error;
  };
  return { news, told, listeners, stopped, refuse };
}

async function open(news: News) {
  const failures: unknown[] = [];
  const clock = createManualClock(to);
  const store: Store = { ...sqliteStore(), news };
  const archive = await createArchive({ store, clock, onError: (error) => failures.push(error) });
  return { archive, clock, failures };
}

test('other processes are told what changed, those here only once', async () => {
  const { news, told } = createOther();
  const { archive } = await open(news);
  const heard: ArchiveChange[] = [];
  archive.subscribe((change) => heard.push(change));
  await archive.add(observations);
  await archive.close();
  expect(heard).toHaveLength(1);
  expect(told.flat()).toEqual(heard);
});

test('what other processes change is heard here, for as long as the archive is open', async () => {
  const { news, told, listeners, stopped } = createOther();
  const { archive } = await open(news);
  expect(listeners).toHaveLength(0);
  const heard: ArchiveChange[] = [];
  archive.subscribe((change) => heard.push(change));
  archive.subscribe(() => undefined);
  const change = { sdkAppId, callIds: ['elsewhere'] };
  listeners[0]?.hear(change);
  expect(heard).toEqual([change]);
  // What comes from others is not told to others.
  expect(told).toEqual([]);
  await archive.close();
  expect(listeners).toHaveLength(1);
  expect(stopped).toEqual(listeners);
});

test('whoever is lost is listened to again, after a while', async () => {
  const { news, listeners, refuse } = createOther();
  const { archive, clock, failures } = await open(news);
  refuse(new Error('There is no server.'));
  archive.subscribe(() => undefined);
  await expect.poll(() => failures).toEqual([new Error('There is no server.')]);
  refuse(undefined);
  clock.advance(5_000);
  await expect.poll(() => listeners.length).toBe(1);
  listeners[0]?.lose(new Error('The server is gone.'));
  clock.advance(5_000);
  await expect.poll(() => listeners.length).toBe(2);
  expect(failures).toHaveLength(2);
  await archive.close();
  // Only maintenance was waiting besides, and neither does any longer.
  expect(clock.pending()).toBe(0);
});

test('calls are stored whether or not anybody could be told', async () => {
  const { news, refuse } = createOther();
  const { archive, failures } = await open(news);
  refuse(new Error('There is no server.'));
  expect((await archive.add(observations)).added).toBe(observations.length);
  await archive.close();
  expect(failures).toEqual([new Error('There is no server.')]);
});
