import { Buffer } from 'node:buffer';

/** What a signature covers. */
export interface SignedFields {
  readonly userId: string;
  readonly sdkAppId: number;
  /** Unix seconds. */
  readonly issuedAt: number;
  /** Seconds. */
  readonly expiresIn: number;
  /** Standard base64, the very text that is signed. */
  readonly userBuf: string | undefined;
}

/** The JSON document inside a token: the fields and their signature. Never leaves the package. */
export interface UserSigDocument extends SignedFields {
  /** Standard base64 of the HMAC-SHA256. */
  readonly signature: string;
}

/** The document as the vendor's JSON. */
export function toDocumentJson(document: UserSigDocument): string {
  return JSON.stringify({
    'TLS.ver': '2.0',
    'TLS.identifier': document.userId,
    'TLS.sdkappid': document.sdkAppId,
    'TLS.time': document.issuedAt,
    'TLS.expire': document.expiresIn,
    'TLS.userbuf': document.userBuf,
    'TLS.sig': document.signature,
  });
}

/** Reads the vendor's JSON; `undefined` where a field is missing or of another type. */
export function parseDocumentJson(text: string): UserSigDocument | undefined {
  const json = parseObject(text);
  const userId = json['TLS.identifier'];
  const sdkAppId = json['TLS.sdkappid'];
  const issuedAt = json['TLS.time'];
  const expiresIn = json['TLS.expire'];
  const userBuf = json['TLS.userbuf'];
  const signature = json['TLS.sig'];
  if (json['TLS.ver'] !== '2.0') return undefined;
  if (typeof userId !== 'string' || typeof signature !== 'string') return undefined;
  if (!isInteger(sdkAppId) || !isInteger(issuedAt) || !isInteger(expiresIn)) return undefined;
  if (userBuf !== undefined && !isBase64(userBuf)) return undefined;
  return { userId, sdkAppId, issuedAt, expiresIn, userBuf, signature };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isBase64(value: unknown): value is string {
  return typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value;
}
