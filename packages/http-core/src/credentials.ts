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
}

/**
 * The identity of an administrator.
 *
 * @throws TypeError if neither or both of `secretKey` and `userSig` are given.
 * @throws UserSigInputError if the key cannot sign for this application and identifier.
 */
export function createCredentials(options: CredentialOptions): Credentials {
  const { sdkAppId, secretKey, userSig, identifier = 'administrator', clock } = options;
  if ((secretKey === undefined) === (userSig === undefined)) {
    throw new TypeError('Give either secretKey or userSig, a function that returns a UserSig.');
  }
  if (secretKey === undefined) {
    return { sdkAppId, identifier, userSig: async () => (await userSig?.()) ?? '' };
  }
  const provider = createUserSigProvider({ sdkAppId, secretKey, userId: identifier, clock });
  return { sdkAppId, identifier, userSig: () => Promise.resolve(provider.get()) };
}
