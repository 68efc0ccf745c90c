import { observeCallback } from '../record/observe.ts';
import type { Archive } from './archive.ts';
import type { ArchiveOptions } from './archive-options.ts';
import { systemClock } from './clock.ts';
import { startRoutine, type Routine } from './routine.ts';

/** Milliseconds from one maintenance to the next. */
const maintainEvery = 3_600_000;

/** Starts what an archive does by itself; gives a function that ends it. */
export function startBackground(
  archive: Pick<Archive, 'add' | 'sync' | 'maintain'>,
  options: ArchiveOptions,
): () => Promise<void> {
  const { clock = systemClock, syncEvery = 300_000, onError = () => undefined } = options;
  const stopping = new AbortController();
  const guarded = (act: () => Promise<void>) => async () => {
    try {
      await act();
    } catch (error) {
      if (!stopping.signal.aborted) onError(error);
    }
  };
  const routines: Routine[] = [
    startRoutine({ clock, every: maintainEvery, act: guarded(archive.maintain) }),
  ];
  const sync = toSync(archive, options, stopping.signal);
  if (sync !== undefined) {
    routines.push(startRoutine({ clock, every: syncEvery, act: guarded(sync) }));
  }
  const unsubscribe = subscribe(archive, options);
  return async () => {
    unsubscribe();
    stopping.abort(new Error('The archive is closing.'));
    await Promise.all(routines.map((routine) => routine.stop()));
  };
}

function toSync(
  archive: Pick<Archive, 'sync'>,
  { callkit, sdkAppId, syncApis = ['v4'], sync, onSync }: ArchiveOptions,
  signal: AbortSignal,
): (() => Promise<void>) | undefined {
  if (callkit === undefined || sdkAppId === undefined) return undefined;
  return async () => {
    for (const api of syncApis) {
      onSync?.(await archive.sync(callkit, sdkAppId, { ...sync, api, signal }));
    }
  };
}

function subscribe(archive: Pick<Archive, 'add'>, { receiver }: ArchiveOptions): () => void {
  if (receiver === undefined) return () => undefined;
  return receiver.onAny(async (event) => {
    const observation = observeCallback(event);
    if (observation !== undefined) await archive.add([observation]);
  });
}
