import { Buffer } from 'node:buffer';
import { constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openToken, sealToken, toToken } from '../test/open-token.ts';
import { knownAnswers } from '../test/vectors.ts';
import { decodeUserSig, signUserSig, UserSigFormatError } from './index.ts';

const userSig = signUserSig({
  sdkAppId: 1400000000,
  secretKey: 'sample-key',
  userId: 'alice',
  clock: { now: () => 1_700_000_000_000 },
});
const json = openToken(userSig);

describe('decoding', () => {
  test.each(knownAnswers)("reads the vendor's sample of $name", (vector) => {
    const { sdkappid: sdkAppId, userId, time, expire, userbuf, sampleUserSig } = vector;
    expect(decodeUserSig(sampleUserSig)).toEqual({
      userId,
      sdkAppId,
      issuedAt: time,
      expiresIn: expire,
      expiresAt: time + expire,
      ...(userbuf === null ? {} : { userBuf: Uint8Array.from(Buffer.from(userbuf, 'base64')) }),
    });
  });

  test.each(['%2A', '%2a'])('takes %s for an asterisk', (escape) => {
    const sample = knownAnswers.find((vector) => vector.sampleUserSig.includes('*'));
    const token = sample?.sampleUserSig ?? '';
    expect(decodeUserSig(token.replaceAll('*', escape))).toEqual(decodeUserSig(token));
  });

  test.each([
    ...Array.from({ length: 10 }, (_, level) => ({ level })),
    { strategy: constants.Z_HUFFMAN_ONLY },
    { strategy: constants.Z_FIXED },
    { windowBits: 9 },
    { memLevel: 1 },
  ])('reads a zlib stream made with %o', (options) => {
    expect(decodeUserSig(toToken(deflateSync(json, options)))).toEqual(decodeUserSig(userSig));
  });

  test('reads a zlib stream of several blocks', () => {
    const userId = Array.from({ length: 2_000 }, (_, index) => index).join();
    // The least memory makes a block of every 127 symbols.
    const stream = deflateSync(json.replace('alice', userId), { memLevel: 1 });
    expect(decodeUserSig(toToken(stream)).userId).toBe(userId);
  });

  test('reads JSON with white space and escapes, as some of the vendor libraries write it', () => {
    const spaced = json.replaceAll(',', ', ').replace('alice', String.raw`al\u0069ce`);
    expect(decodeUserSig(sealToken(`${spaced}\n`))).toEqual(decodeUserSig(userSig));
  });
});

function withLastByteChanged(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]);
}

/** Differs in the lowest of six bits, which the last character before the padding has to spare. */
function nextInAlphabet(char: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-';
  return alphabet.charAt(alphabet.indexOf(char) + 1);
}

/** Compressed text in the URL-safe base64 of RFC 4648, which happens to look as wanted. */
function toRfc4648(looks: RegExp): string {
  const texts = Array.from({ length: 500 }, (_, index) =>
    deflateSync(`text ${String(index ** 2)}`),
  );
  return texts.map((bytes) => bytes.toString('base64url')).find((text) => looks.test(text)) ?? '';
}

describe('decoding refuses', () => {
  const standard = userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  const bytes = Buffer.from(standard, 'base64');
  const withDictionary = deflateSync(json, { dictionary: Buffer.from('TLS.') });
  const changed = (from: string, to: string) => sealToken(json.replace(from, to));
  const padded =
    [json, `${json} `, `${json}  `].map(sealToken).find((it) => it.endsWith('_')) ?? '';

  test.each([
    ['nothing', '', 'empty'],
    ['a token URL-encoded twice', userSig.replaceAll('_', '%5F') + '%5F', 'percent_encoded'],
    ['standard base64', `${standard}+`, 'alphabet'],
    ['white space around the token', `${userSig} `, 'alphabet'],
    ['base64 of RFC 4648', bytes.toString('base64url'), 'alphabet'],
    [
      'base64 of RFC 4648 that merely lacks padding',
      toRfc4648(/^(....)*([a-z\d]{2,3})$/i),
      'alphabet',
    ],
    [
      'base64 of RFC 4648 that merely has a dash',
      toRfc4648(/^(?=.*-)([a-z\d-]{4})+$/i),
      'alphabet',
    ],
    ['a token cut inside a group of four', userSig.slice(0, 41), 'truncated'],
    ['a token cut between groups of four', userSig.slice(0, 40), 'truncated'],
    ['padding bits that are set', padded.replace(/[^_](?=_*$)/, nextInAlphabet), 'corrupt'],
    ['a token cut after its first byte', 'eA__', 'truncated'],
    ['a text that was never compressed', 'c29tZXRoaW5n', 'not_zlib'],
    ['a document that was never compressed', toToken(Buffer.from(json)), 'not_zlib'],
    ['a gzip stream', toToken(gzipSync(json)), 'not_zlib'],
    ['a raw deflate stream', toToken(deflateRawSync(json)), 'not_zlib'],
    ['a zlib stream with a changed check sum', toToken(withLastByteChanged(bytes)), 'corrupt'],
    ['a zlib stream that wants a dictionary', toToken(withDictionary), 'corrupt'],
    ['a text far too long', 'a'.repeat(65_537), 'too_large'],
    ['compressed text', sealToken('hello'), 'document'],
    [
      'compressed bytes that are not UTF-8',
      sealToken(Buffer.from(json.replace('alice', 'al\xffce'), 'latin1')),
      'document',
    ],
    ['JSON that is no object', sealToken('null'), 'document'],
    ['another version', changed('"2.0"', '"1.0"'), 'document'],
    ['a user id that is a number', changed('"alice"', '5'), 'document'],
    ['an SDKAppID that is text', changed('1400000000', '"1400000000"'), 'document'],
    ['a time with a fraction', changed('1700000000', '1700000000.5'), 'document'],
    ['a lifetime too large to be exact', changed('86400', '1e20'), 'document'],
    ['a missing signature', changed('"TLS.sig"', '"TLS.gis"'), 'document'],
    ['a user buffer that is not base64', changed('{', '{"TLS.userbuf":"?",'), 'document'],
  ])('%s', (_, token, flaw) => {
    const decode = () => decodeUserSig(token);
    expect(decode).toThrow(UserSigFormatError);
    expect(decode).toThrow(expect.objectContaining({ flaw }));
  });

  test('a token that would inflate to megabytes', () => {
    const bomb = sealToken(Buffer.alloc(20_000_000, ' '));
    expect(bomb.length).toBeLessThan(65_536);
    expect(() => decodeUserSig(bomb)).toThrow(expect.objectContaining({ flaw: 'too_large' }));
  });
});
