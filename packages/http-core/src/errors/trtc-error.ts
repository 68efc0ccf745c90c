import type { EndpointPath } from '@trtc-kit/contracts';
import type { Effort } from '../effort.ts';

/** What every error of a call has in common. None of them carries a key, a UserSig or a token. */
export abstract class TrtcError extends Error implements Effort {
  /** The path of the command that was called, without host and query. */
  readonly endpoint: EndpointPath;
  readonly attempts: number;
  readonly elapsed: number;

  protected constructor(
    endpoint: EndpointPath,
    message: string,
    { attempts, elapsed, cause }: Effort & { readonly cause?: unknown },
  ) {
    super(`${endpoint}: ${message}`, cause === undefined ? undefined : { cause });
    this.endpoint = endpoint;
    this.attempts = attempts;
    this.elapsed = elapsed;
  }
}
