import { expect, test } from 'vitest';
import { verificationCases } from '../test/vectors.ts';
import { userSigErrorCodes } from './index.ts';

test('the code of a reason is the one the vendor documents', () => {
  expect(userSigErrorCodes).toEqual({
    empty: 70002,
    malformed: 70003,
    sdkappid_mismatch: 70014,
    userid_mismatch: 70013,
    expired: 70001,
    userbuf_mismatch: 70003,
    sig_mismatch: 70009,
  });
});

test('every refusal of the known answers has a code', () => {
  const reasons = verificationCases.map(({ expected }) => expected).filter((name) => name !== 'ok');
  expect(Object.keys(userSigErrorCodes)).toEqual(expect.arrayContaining(reasons));
});
