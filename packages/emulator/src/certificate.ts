import { isIP } from 'node:net';
import { generate } from 'selfsigned';
import { apiHosts } from './hosts.ts';

/** A certificate with its key, both in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * A certificate for this run: for the host, for loopback, and for the vendor's hosts, so that a client
 * whose host is fixed can be pointed here by a hosts file. It signs itself: clients have to be told to
 * trust it.
 */
export async function makeCertificate(host: string): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...dnsNames(host), ...addresses(host)] },
    ],
  });
  return { cert: made.cert, key: made.private };
}

// The numbers are those of the kinds of names in a certificate: 2 for DNS, 7 for an address.
function dnsNames(host: string) {
  const names = new Set(['localhost', ...(isIP(host) === 0 ? [host] : []), ...apiHosts]);
  return [...names].map((value) => ({ type: 2 as const, value }));
}

function addresses(host: string) {
  const known = new Set(['127.0.0.1', '::1', ...(isIP(host) === 0 ? [] : [host])]);
  return [...known].map((ip) => ({ type: 7 as const, ip }));
}
