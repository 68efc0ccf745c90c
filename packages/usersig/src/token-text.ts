import { Buffer } from 'node:buffer';
import type { UserSigFlaw } from './user-sig-flaw.ts';

// Far above any real token, which has a few hundred characters, even one written without compression.
const maxTextLength = 65_536;

const vendorByStandard: Readonly<Record<string, string>> = { '+': '*', '/': '-', '=': '_' };
const standardByVendor: Readonly<Record<string, string>> = { '*': '+', '-': '/', _: '=' };

/** Bytes in the vendor's base64 variant, which a query string takes unescaped. */
export function toTokenText(bytes: Buffer): string {
  return bytes.toString('base64').replace(/[+/=]/g, (char) => vendorByStandard[char] ?? char);
}

/** The bytes behind the vendor's base64 variant, or what is wrong with the text. */
export function parseTokenText(token: string): Buffer | UserSigFlaw {
  if (token === '') return 'empty';
  if (token.length > maxTextLength) return 'too_large';
  // A strict URL encoder escapes the asterisk.
  const text = token.replace(/%2A/gi, '*');
  if (text.includes('%')) return 'percent_encoded';
  if (!/^[a-z\d*-]+_{0,2}$/i.test(text)) return 'alphabet';
  if (text.length % 4 !== 0) return 'truncated';
  const bytes = Buffer.from(
    text.replace(/[*_-]/g, (char) => standardByVendor[char] ?? char),
    'base64',
  );
  // Otherwise a changed last character could stand for the same bytes.
  return toTokenText(bytes) === text ? bytes : 'corrupt';
}
