/** Waits for milliseconds; false, and at once, if the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted === true) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (completed: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(completed);
    };
    const stop = () => {
      finish(false);
    };
    const timer = setTimeout(finish, milliseconds, true);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
