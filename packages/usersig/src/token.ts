import { Buffer } from 'node:buffer';
import { constants, inflateSync } from 'node:zlib';
import { parseStoredStream, toStoredStream } from './stored-stream.ts';
import { parseTokenText, toTokenText } from './token-text.ts';
import { parseDocumentJson, toDocumentJson, type UserSigDocument } from './user-sig-document.ts';
import type { UserSigFlaw } from './user-sig-flaw.ts';

// A hostile token of a few kilobytes could otherwise inflate to gigabytes.
const maxDocumentBytes = 16_384;
// Nearly every document fits; the default makes room for 16 KiB each time.
const chunkSize = 1_024;

/** The document as a token. */
export function toToken(document: UserSigDocument): string {
  return toTokenText(toStoredStream(toDocumentJson(document)));
}

/** The document inside a token, or what is wrong with the token. */
export function parseToken(token: string): UserSigDocument | UserSigFlaw {
  const bytes = parseTokenText(token);
  const json = typeof bytes === 'string' ? bytes : inflate(bytes);
  // Where RFC 4648 uses none of the characters that tell it apart, only its meaning does.
  if (isUnreadable(json) && isUrlSafeBase64(token)) return 'alphabet';
  if (typeof json === 'string') return json;
  const text = decodeUtf8(json);
  return (text === undefined ? undefined : parseDocumentJson(text)) ?? 'document';
}

function inflate(bytes: Buffer): Buffer | UserSigFlaw {
  const stored = parseStoredStream(bytes);
  if (stored !== undefined) return stored.length > maxDocumentBytes ? 'too_large' : stored;
  try {
    return inflateSync(bytes, { maxOutputLength: maxDocumentBytes, chunkSize });
  } catch (error) {
    if (bytes.length > 1 && !hasZlibHeader(bytes)) return 'not_zlib';
    // By class, and below by trial: workerd gives its errors no codes.
    if (error instanceof RangeError) return 'too_large';
    return isSoundSoFar(bytes) ? 'truncated' : 'corrupt';
  }
}

/** Whether nothing is wrong with a stream but that it ends too early. */
function isSoundSoFar(bytes: Buffer): boolean {
  try {
    inflateSync(bytes, {
      maxOutputLength: maxDocumentBytes,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return true;
  } catch {
    return false;
  }
}

/** The two bytes at the front of every zlib stream, see RFC 1950. */
function hasZlibHeader(bytes: Buffer): boolean {
  const deflate = 8;
  return bytes.readUInt16BE() % 31 === 0 && (bytes.readUInt8() & 15) === deflate;
}

function isUnreadable(json: Buffer | UserSigFlaw): boolean {
  return json === 'truncated' || json === 'not_zlib' || json === 'corrupt';
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
