import { Buffer } from 'node:buffer';
import {
  decodeUserSig,
  explainUserSig,
  signPrivateMapKey,
  signUserSig,
  verifyUserSig,
} from '@trtc-kit/usersig';
import vectors from '../../../../packages/usersig/vectors/usersig-vectors.json' with { type: 'json' };
import { type Case, expectSame } from './check.ts';
import { openToken } from './token.ts';

type Vector = (typeof vectors.vectors)[number];

function toOptions(vector: Vector) {
  return {
    sdkAppId: vector.sdkappid,
    secretKey: vector.key,
    userId: vector.userId,
    expiresIn: vector.expire,
    clock: { now: () => vector.time * 1000 },
  };
}

function sign(vector: Vector, userBuf: Uint8Array | undefined): string {
  const { roomId, privilegeMap: privileges } = vector;
  if (roomId === undefined) return signUserSig({ ...toOptions(vector), userBuf });
  const room = typeof roomId === 'number' ? { id: roomId } : { name: roomId };
  return signPrivateMapKey({ ...toOptions(vector), room, privileges });
}

/** Signs, verifies, decodes and explains every known answer. */
export const knownAnswers: readonly Case[] = vectors.vectors.map((vector) => ({
  title: `the known answer ${vector.name}`,
  run() {
    const userBuf = vector.userbufHex === null ? undefined : Buffer.from(vector.userbufHex, 'hex');
    const ours = sign(vector, userBuf);
    expectSame(openToken(ours), vector.decodedJson);
    expectSame(decodeUserSig(ours), decodeUserSig(vector.sampleUserSig));
    const expected = { ...toOptions(vector), userBuf };
    for (const token of [ours, vector.sampleUserSig]) {
      expectSame(verifyUserSig(token, expected), { ok: true, claims: decodeUserSig(token) });
      expectSame(explainUserSig(token, expected).ok, true);
    }
  },
}));

/** Asks about every token the vendor's own verifier was asked about. */
export const vendorVerdicts: readonly Case[] = vectors.verification.cases.map((given) => ({
  title: `the vendor's verdict ${given.name}`,
  run() {
    const options = {
      sdkAppId: given.sdkappid,
      secretKey: given.key,
      userId: given.userId,
      userBuf: given.userbufHex === null ? undefined : Buffer.from(given.userbufHex, 'hex'),
      clock: { now: () => given.now * 1000 },
    };
    for (const verdict of [
      verifyUserSig(given.token, options),
      explainUserSig(given.token, options),
    ]) {
      expectSame(verdict.ok ? 'ok' : verdict.reason, given.expected);
    }
  },
}));
