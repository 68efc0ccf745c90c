import type { RetryOptions } from '../inbox/back-off.ts';

/** Another place that gets every callback. */
export interface RelayOptions {
  /** Where the callback is posted to; a query of its own, such as a secret, is kept. */
  readonly url: string;
  /**
   * What the relay is called in the inbox and in failures: keep it when the URL changes, so that
   * what waits goes there. Default: host and path of the URL.
   */
  readonly name?: string | undefined;
  /** Headers to send. Default: `content-type: application/json` alone. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait for an answer. Default: 5,000. */
  readonly timeout?: number | undefined;
  /** How often it is tried, apart from the handlers and other relays. Default: as the handlers. */
  readonly retries?: RetryOptions | undefined;
}

/** A relay with everything filled in. */
export interface Relay {
  readonly name: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly retries: RetryOptions | undefined;
}

/** @throws TypeError if a URL is none, or two relays have one name. */
export function toRelays(options: readonly RelayOptions[]): readonly Relay[] {
  const relays = options.map(toRelay);
  if (new Set(relays.map(({ name }) => name)).size < relays.length) {
    throw new TypeError('Each relay must have a name of its own.');
  }
  return relays;
}

function toRelay({ url, name, headers = {}, timeout = 5_000, retries }: RelayOptions): Relay {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError('The url of a relay must be one of http or https.');
  }
  if (!Number.isSafeInteger(timeout) || timeout < 1) {
    throw new TypeError('The timeout of a relay must be a positive number of milliseconds.');
  }
  return {
    name: name ?? `${parsed.host}${parsed.pathname}`,
    url: parsed,
    headers: { 'content-type': 'application/json', ...headers },
    timeout,
    retries,
  };
}
