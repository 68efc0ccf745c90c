/** A signal that aborts when this process is asked to stop, so that what it started stops too. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      process.exitCode = 1;
      controller.abort(new Error(`Stopped by ${name}.`));
    });
  }
  return controller.signal;
}
