import type { EndpointPath } from '@trtc-kit/contracts';

/** What every error of a call has in common. None of them carries a key, a UserSig or a token. */
export abstract class TrtcError extends Error {
  /** The path of the command that was called, without host and query. */
  readonly endpoint: EndpointPath;

  protected constructor(endpoint: EndpointPath, message: string, options?: ErrorOptions) {
    super(`${endpoint}: ${message}`, options);
    this.endpoint = endpoint;
  }
}
