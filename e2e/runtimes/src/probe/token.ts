import { Buffer } from 'node:buffer';
import { deflateSync, inflateSync } from 'node:zlib';

/** The JSON inside a token, read without the package's own decoder. */
export function openToken(token: string): unknown {
  const base64 = token.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString());
}

/** Any bytes in the vendor's base64 variant. */
export function toToken(bytes: Buffer): string {
  const base64 = bytes.toString('base64');
  return base64.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
}

/** Any content, compressed, as a token. */
export function sealToken(content: Uint8Array | string, level?: number): string {
  return toToken(deflateSync(content, level === undefined ? {} : { level }));
}
