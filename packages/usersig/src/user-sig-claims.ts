import { Buffer } from 'node:buffer';
import type { UserSigDocument } from './user-sig-document.ts';

/** What a UserSig says, without its signature: safe to log. True only once verified. */
export interface UserSigClaims {
  readonly userId: string;
  readonly sdkAppId: number;
  /** Unix seconds. */
  readonly issuedAt: number;
  /** Lifetime in seconds. */
  readonly expiresIn: number;
  /** Unix seconds: the last second in which the UserSig holds. */
  readonly expiresAt: number;
  /** The bytes signed along, in a private map key the room and the privileges. */
  readonly userBuf?: Uint8Array;
}

/** The claims of a document. */
export function toClaims(document: UserSigDocument): UserSigClaims {
  const { userId, sdkAppId, issuedAt, expiresIn, userBuf } = document;
  const claims = { userId, sdkAppId, issuedAt, expiresIn, expiresAt: issuedAt + expiresIn };
  if (userBuf === undefined) return claims;
  return { ...claims, userBuf: Uint8Array.from(Buffer.from(userBuf, 'base64')) };
}
