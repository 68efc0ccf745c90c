/** What is done with news. */
export interface Listener {
  /** Told that something may have changed. */
  readonly hear: () => void;
  /** Told whether changes are heard of at once. */
  readonly setLive: (isLive: boolean) => void;
}

/** Milliseconds after which a connection that was refused is tried again. */
const patience = 5_000;

/**
 * Listens to the server, and begins anew where it lets go. A page that nobody sees does not listen: it
 * would keep a connection, of which a browser has six for all its pages of one server, and the seventh
 * page would wait for ever.
 */
export function listen({ hear, setLive }: Listener): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;
  let isFirst = true;
  const begin = () => {
    source = new EventSource('/api/changes');
    source.addEventListener('hello', () => {
      setLive(true);
      // What changed while nobody listened is not told again.
      if (!isFirst) hear();
      isFirst = false;
    });
    source.addEventListener('change', hear);
    source.addEventListener('error', () => {
      setLive(false);
      // The browser tries again by itself, unless it was refused.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(begin, patience);
    });
  };
  const end = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const follow = () => {
    end();
    if (document.visibilityState === 'visible') begin();
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    end();
  };
}
