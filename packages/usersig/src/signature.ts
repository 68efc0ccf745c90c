// Packages that import this one from source compile it too, and would not find the declaration.
/// <reference types="./tls-sig-api-v2.d.ts" />
import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';
// By its file: the manifest names two, and Bun and esbuild go for the one that does not exist.
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';
import type { SignedFields, UserSigDocument } from './user-sig-document.ts';

/** The signature of the fields under the key, in standard base64. The vendor's library computes it. */
export function computeSignature(secretKey: string, fields: SignedFields): string {
  const { sdkAppId, userId, issuedAt, expiresIn, userBuf = null } = fields;
  return new Api(sdkAppId, secretKey)._hmacsha256(userId, issuedAt, expiresIn, userBuf);
}

/** Whether the document carries the signature the key gives it, compared in constant time. */
export function isSignedWith(secretKey: string, document: UserSigDocument): boolean {
  const expected = Buffer.from(computeSignature(secretKey, document));
  const actual = Buffer.from(document.signature);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
