import { isIP } from 'node:net';

/** What a request says of where it comes from and where it goes. */
export interface Passport {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** What the browser says of the page behind the request: `Sec-Fetch-Site`. */
  readonly site?: string | undefined;
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

/** Whether another site's page has asked, for a browser says so even where it says no Origin. */
export function isFromElsewhere({ site }: Passport): boolean {
  return site === 'cross-site' || site === 'same-site';
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
