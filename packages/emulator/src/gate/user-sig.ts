import { verifyUserSig, type UserSigFailure } from '@trtc-kit/usersig';
import type { App } from '../world/app.ts';

/** Until when a UserSig is good, in Unix seconds. */
type Known = Map<string, number>;

// More than an application has administrators, and little to keep.
const most = 1000;

const knownOf = new WeakMap<App, { readonly secretKey: string; readonly known: Known }>();

/** A UserSig as it came with a request. */
export interface GivenUserSig {
  readonly userSig: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What is wrong with a UserSig, if anything is. One that was good is remembered until it expires: it
 * cannot become a bad one, and a client sends the same one for a day.
 */
export function findUserSigFailure(
  app: App,
  { userSig, userId, now }: GivenUserSig,
): UserSigFailure | undefined {
  const known = knownTo(app);
  const name = `${userId} ${userSig}`;
  const until = known.get(name);
  if (until !== undefined && isBefore(now, until)) return undefined;
  const { sdkAppId, secretKey } = app;
  const checked = verifyUserSig(userSig, {
    sdkAppId,
    secretKey,
    userId,
    clock: { now: () => now },
  });
  if (!checked.ok) return checked.reason;
  if (known.size >= most) known.clear();
  known.set(name, checked.claims.expiresAt);
  return undefined;
}

// A UserSig holds up to and including its last second.
function isBefore(now: number, until: number): boolean {
  return Math.floor(now / 1000) <= until;
}

/** What is remembered for the key the application has now. */
function knownTo(app: App): Known {
  const found = knownOf.get(app);
  if (found?.secretKey === app.secretKey) return found.known;
  const known: Known = new Map();
  knownOf.set(app, { secretKey: app.secretKey, known });
  return known;
}
