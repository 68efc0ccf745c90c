import { Buffer } from 'node:buffer';
import { deflateSync, inflateSync } from 'node:zlib';
import { parseTokenText, toTokenText } from './token-text.ts';
import { parseDocumentJson, toDocumentJson, type UserSigDocument } from './user-sig-document.ts';
import type { UserSigFlaw } from './user-sig-flaw.ts';

// A hostile token of a few kilobytes could otherwise inflate to gigabytes.
const maxDocumentBytes = 16_384;

/** The document as a token. */
export function toToken(document: UserSigDocument): string {
  return toTokenText(deflateSync(toDocumentJson(document)));
}

/** The document inside a token, or what is wrong with the token. */
export function parseToken(token: string): UserSigDocument | UserSigFlaw {
  const bytes = parseTokenText(token);
  const json = typeof bytes === 'string' ? bytes : inflate(bytes);
  // Where RFC 4648 uses none of the characters that tell it apart, only its meaning does.
  if ((json === 'truncated' || json === 'corrupt') && isUrlSafeBase64(token)) return 'alphabet';
  if (typeof json === 'string') return json;
  const text = decodeUtf8(json);
  return (text === undefined ? undefined : parseDocumentJson(text)) ?? 'document';
}

function inflate(bytes: Buffer): Buffer | UserSigFlaw {
  try {
    return inflateSync(bytes, { maxOutputLength: maxDocumentBytes });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'too_large';
    return code === 'Z_BUF_ERROR' ? 'truncated' : 'corrupt';
  }
}

function isUrlSafeBase64(token: string): boolean {
  return typeof inflate(Buffer.from(token, 'base64url')) !== 'string';
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
