import { Buffer } from 'node:buffer';
import { deflateSync, inflateSync } from 'node:zlib';

/** The text inside a token, read without the product's own decoder. */
export function openToken(token: string): string {
  const base64 = token.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  return inflateSync(Buffer.from(base64, 'base64')).toString();
}

/** The JSON inside a token. */
export function openJson(token: string): unknown {
  return JSON.parse(openToken(token));
}

/** Any content, compressed, as a token. */
export function sealToken(content: Uint8Array | string): string {
  return toToken(deflateSync(content));
}

/** Any bytes as they are in the vendor's base64 variant. */
export function toToken(bytes: Buffer): string {
  const base64 = bytes.toString('base64');
  return base64.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
}
