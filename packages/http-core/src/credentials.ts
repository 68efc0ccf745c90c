import { createUserSigProvider, type Clock } from '@trtc-kit/usersig';

/** Who calls: an application, and one of its administrators. */
export interface CredentialOptions {
  /** Application id from the console. */
  readonly sdkAppId: number;
  /** The key that signs; leave it out where `userSig` is given. */
  readonly secretKey?: string | undefined;
  /** Gives a UserSig of the identifier, for a caller who must not have the key. */
  readonly userSig?: (() => string | Promise<string>) | undefined;
  /** An administrator account of the application. Default: `administrator`. */
  readonly identifier?: string | undefined;
  readonly clock?: Clock | undefined;
}

/** The identity every call carries in its query. */
export interface Credentials {
  readonly sdkAppId: number;
  readonly identifier: string;
  /** A UserSig that is valid now: kept, and renewed before it runs out. */
  userSig(): Promise<string>;
  /**
   * Drops a UserSig that the backend refused, `ifStale` only where it no longer verifies here.
   * False if it was kept: signing again with the same key would not help.
   */
  renew(refused: string, only: 'always' | 'ifStale'): boolean;
}

/**
 * The identity of an administrator.
 *
 * @throws TypeError if neither or both of `secretKey` and `userSig` are given, or if this is a
 *   browser and a key is: whoever has the key can sign for anybody.
 * @throws UserSigInputError if the key cannot sign for this application and identifier.
 */
export function createCredentials(options: CredentialOptions): Credentials {
  const { sdkAppId, secretKey, userSig, identifier = 'administrator', clock } = options;
  if ((secretKey === undefined) === (userSig === undefined)) {
    throw new TypeError('Give either secretKey or userSig, a function that returns a UserSig.');
  }
  if (secretKey === undefined) {
    const get = async () => (await userSig?.()) ?? '';
    // Whether another one would come is the caller's to know, so asking again once is all there is.
    return { sdkAppId, identifier, userSig: get, renew: (_refused, only) => only === 'always' };
  }
  refuseInBrowser();
  const provider = createUserSigProvider({ sdkAppId, secretKey, userId: identifier, clock });
  return {
    sdkAppId,
    identifier,
    userSig: () => Promise.resolve(provider.get()),
    renew(refused, only) {
      if (only === 'ifStale' && provider.check(refused).ok) return false;
      provider.invalidate(refused);
      // Signed in the same second it would be the same again: a slow clock, or a lifetime too short.
      return provider.get() !== refused;
    },
  };
}

function refuseInBrowser(): void {
  if ('window' in globalThis && 'document' in globalThis) {
    throw new TypeError('A secretKey must not be in a browser: sign on a server and give userSig.');
  }
}
