import { createUserSigProvider, signUserSig, verifyUserSig } from '@trtc-kit/usersig';
import { jwtVerify, SignJWT } from 'jose';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';
import { compete } from '../measure/contest.ts';
import { elapsed } from '../measure/meter.ts';
import type { Pace } from '../measure/pace.ts';
import { direct, together } from '../measure/side.ts';
import { toRow, toSpeedRow, type Row } from '../report/row.ts';

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const expiresIn = 86_400;
const alice = { sdkAppId: 1400000000, secretKey, userId: 'alice', expiresIn };

const vendor = new Api(alice.sdkAppId, secretKey);
const vendorSigns = direct(() => vendor.genUserSig(alice.userId, expiresIn));

// Given text or bytes, jose would import them again for each token, which takes another third.
const joseKey = await crypto.subtle.importKey(
  'raw',
  Buffer.from(secretKey),
  { name: 'HMAC', hash: 'SHA-256' },
  false,
  ['sign', 'verify'],
);
// One by one, the way to its threads and back would be most of what jose is measured by.
const atOnce = 50;
// The claims of LiveKit's AccessToken without grants.
const joseSign = () =>
  new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(String(alice.sdkAppId))
    .setExpirationTime(`${expiresIn}s`)
    .setNotBefore(0)
    .setSubject(alice.userId)
    .sign(joseKey);

/** Signing and verifying, against the vendor's library and against jose. */
export async function usersig(pace: Pace): Promise<readonly Row[]> {
  return [...(await signing(pace)), ...(await verifying(pace)), await providing(pace)];
}

async function signing(pace: Pace): Promise<readonly Row[]> {
  const ours = direct(() => signUserSig(alice));
  const sides = { ours, meter: elapsed };
  return [
    toSpeedRow(
      {
        work: 'sign one UserSig. ours: signUserSig; peer: genUserSig of tls-sig-api-v2, its Api made once',
        goal: { of: 'ratio', is: '>=', than: 4 },
      },
      await compete({ ...sides, peer: vendorSigns }, pace),
    ),
    toSpeedRow(
      {
        work: `sign one token. ours: signUserSig; peer: jose's SignJWT, HS256, claims as LiveKit's AccessToken sets them, key imported once, ${atOnce} at once`,
        goal: { of: 'ratio', is: '>', than: 1 },
      },
      await compete({ ...sides, peer: together(atOnce, joseSign) }, pace),
    ),
  ];
}

async function verifying(pace: Pace): Promise<readonly Row[]> {
  const token = await joseSign();
  const expected = { issuer: String(alice.sdkAppId), subject: alice.userId };
  const peer = together(atOnce, () => jwtVerify(token, joseKey, expected));
  const rows: Row[] = [];
  for (const [userSig, kind] of [
    [signUserSig(alice), 'of ours'],
    [vendor.genUserSig(alice.userId, expiresIn), "of the vendor's, compressed"],
  ] as const) {
    if (!verifyUserSig(userSig, alice).ok) throw new Error(`A token ${kind} does not verify.`);
    const heading = {
      work: `verify one token ${kind}, for its application and user. ours: verifyUserSig; peer: jose's jwtVerify, HS256, issuer and subject given, key imported once, ${atOnce} at once`,
      goal: { of: 'ratio', is: '>=', than: 1 },
    } as const;
    const ours = direct(() => verifyUserSig(userSig, alice));
    rows.push(toSpeedRow(heading, await compete({ ours, peer, meter: elapsed }, pace)));
  }
  return rows;
}

async function providing(pace: Pace): Promise<Row> {
  const provider = createUserSigProvider(alice);
  return toRow(
    {
      work: 'a signature for the next request. ours: get() of a provider that has one; peer: genUserSig of tls-sig-api-v2, which signs anew',
      unit: 'µs',
      goal: { of: 'ours', is: '<', than: 1 },
    },
    await compete({ ours: direct(() => provider.get()), peer: vendorSigns, meter: elapsed }, pace),
  );
}
