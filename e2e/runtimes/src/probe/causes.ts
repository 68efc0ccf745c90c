import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import {
  decodeUserSig,
  explainUserSig,
  signPrivateMapKey,
  signUserSig,
  type UserSigCause,
} from '@trtc-kit/usersig';
import { type Case, expectSame } from './check.ts';
import { openToken, sealToken, toToken } from './token.ts';

const at = (seconds: number) => ({ clock: { now: () => seconds * 1000 } });
const alice = {
  sdkAppId: 1400000000,
  secretKey: 'sample-key',
  userId: 'alice',
  ...at(1_700_000_000),
};
const late = { ...alice, ...at(1_700_172_800) };

const causes: readonly (readonly [UserSigCause, token: () => string, object?])[] = [
  ['empty', () => ''],
  ['too_large', () => sealToken(Buffer.alloc(20_000_000))],
  ['percent_encoded', () => `${userSig()}%5F`],
  ['alphabet', () => `${userSig()}+`],
  ['truncated', () => userSig().slice(0, 40)],
  ['not_zlib', () => toToken(Buffer.from('{}'))],
  ['not_zlib', () => toToken(gzipSync('{}'))],
  ['corrupt', () => `${userSig().slice(0, 80)}AAAAAAAA${userSig().slice(88)}`],
  ['document', () => sealToken('{}')],
  ['sdkappid_mismatch', () => userSig(), { sdkAppId: 7 }],
  ['userid_mismatch', () => userSig(), { userId: 'bob' }],
  ['expired', () => userSig(), late],
  ['userbuf_mismatch', () => userSig(), { userBuf: Uint8Array.of(1) }],
  ['sig_mismatch', () => userSig(), { secretKey: 'other' }],
];

function userSig(): string {
  return signUserSig(alice);
}

/** Explains a token for every cause there is. */
export const everyCause: readonly Case[] = causes.map(([reason, token, expected]) => ({
  title: `the cause ${reason}`,
  run: () => expectSame(explainUserSig(token(), { ...alice, ...expected }).reason, reason),
}));

/** What the known answers do not show. */
export const particulars: readonly Case[] = [
  {
    title: 'how long ago it expired',
    run: () =>
      expectSame(explainUserSig(userSig(), late).sentence.slice(0, 20), 'It expired 1 day ago'),
  },
  {
    title: 'a warning of an issue time in the future',
    run() {
      const { ok, warnings } = explainUserSig(userSig(), { ...alice, ...at(1_699_999_990) });
      expectSame([ok, warnings.map(({ kind }) => kind)], [true, ['issued_in_the_future']]);
    },
  },
  {
    title: 'a zlib stream of any level',
    run() {
      for (let level = 0; level <= 9; level += 1) {
        const token = sealToken(JSON.stringify(openToken(userSig())), level);
        expectSame(decodeUserSig(token).userId, 'alice');
      }
    },
  },
  {
    title: 'privileges by name',
    run() {
      const room = { name: 'daily' };
      const named = signPrivateMapKey({ ...alice, room, privileges: { enterRoom: true } });
      const numbered = signPrivateMapKey({ ...alice, room, privileges: 2 });
      expectSame(openToken(named), openToken(numbered));
    },
  },
];
