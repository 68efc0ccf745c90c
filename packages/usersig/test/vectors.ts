import vectors from '../vectors/usersig-vectors.json' with { type: 'json' };

/** A known answer, with our names for what goes in. */
export const knownAnswers = vectors.vectors.map((vector) => ({
  ...vector,
  signing: toSigning(vector),
}));

/** Tokens and what the vendor's own verifier says of them. */
export const verificationCases = vectors.verification.cases;

/** Private map keys for which the vendor's libraries build different bytes. */
export const disagreements = vectors.implementationsDisagree.cases.map((vector) => ({
  ...vector,
  signing: toSigning(vector),
}));

/** A room by the type of its id in the vectors. */
export function toRoom(id: number | string) {
  return typeof id === 'number' ? { id } : { name: id };
}

function toSigning(vector: {
  readonly sdkappid: number;
  readonly key: string;
  readonly userId: string;
  readonly expire: number;
  readonly time: number;
}) {
  return {
    sdkAppId: vector.sdkappid,
    secretKey: vector.key,
    userId: vector.userId,
    expiresIn: vector.expire,
    clock: { now: () => vector.time * 1000 },
  };
}
