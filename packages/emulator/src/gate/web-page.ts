import { isIP } from 'node:net';

/** What a request says of where it comes from and where it goes. */
export interface Passport {
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/**
 * Whether a request may be the work of somebody else's web page: its Origin is another one, or its
 * Host is a name that anybody could let point here. An address and `localhost` cannot be.
 */
export function isForeign(
  { host = '', origin }: Passport,
  allowedHosts: readonly string[],
): boolean {
  const name = toName(host);
  const isKnown = isIP(name) !== 0 || name === 'localhost' || allowedHosts.includes(name);
  return !isKnown || (origin !== undefined && toHost(origin) !== host.toLowerCase());
}

function toName(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');
}

function toHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
