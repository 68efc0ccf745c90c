import { Buffer } from 'node:buffer';
import fc from 'fast-check';

const ascii = (maxLength: number) => fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength });

/** A lifetime that ends within 32 bits from any {@link issueTime}. */
const expiresIn = fc.integer({ min: 1, max: 1_000_000_000 });

const application = {
  sdkAppId: fc.integer({ min: 1, max: 0xffff_ffff }),
  secretKey: ascii(80).filter((key) => key.trim() === key),
};

/** Milliseconds since the epoch, up to the year 2065. */
export const issueTime = fc.integer({ min: 0, max: 3_000_000_000_999 });

/** Everything a private map key takes of a signer: ids of printable ASCII. */
export const asciiSigner = fc.record({ ...application, userId: ascii(32), expiresIn });

/** Everything a plain UserSig takes of a signer: ids of any script. */
export const anySigner = fc.record({
  ...application,
  userId: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 32 })
    .filter((id) => Buffer.byteLength(id) <= 32 && !/\p{Cc}/u.test(id)),
  expiresIn,
});

export const userBuf = fc.uint8Array({ minLength: 1, maxLength: 300 });

const privileges = fc.integer({ min: 1, max: 255 });
export const numberedRoom = fc.record({ id: fc.integer({ min: 1, max: 0xffff_ffff }), privileges });
export const namedRoom = fc.record({ name: ascii(64), privileges });
