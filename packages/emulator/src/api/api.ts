import type { Endpoint, ErrorRows } from '@trtc-kit/contracts';
import type { UserSigFailure } from '@trtc-kit/usersig';
import type { Ids } from '../world/ids.ts';
import { apiV1 } from './api-v1.ts';
import { apiV4 } from './api-v4.ts';

/** What can be wrong with a request before its command is looked at. */
export type GateFault =
  | 'noApplication'
  | 'unknownApplication'
  | 'noIdentifier'
  | 'notAdministrator'
  | 'unknownCommand'
  | 'unreadableBody'
  | 'accountOfWrongType'
  | 'parameterOfWrongType'
  | 'invalidParameter'
  | 'disabled'
  | 'addressNotAllowed'
  | 'editionTooSmall'
  | 'tooFrequent'
  | UserSigFailure;

/** A refusal in the words of the answer. */
export interface Failure {
  readonly code: number;
  readonly text: string;
}

/** How one version of the vendor's API answers: its envelope, its request ids, its codes. */
export interface Api {
  /** The codes every command of it may answer. */
  readonly errors: ErrorRows;
  readonly codeOf: (fault: GateFault, endpoint?: Endpoint) => number;
  readonly toRequestId: (ids: Ids) => string;
  readonly toSuccess: (payload: unknown, requestId: string) => object;
  readonly toFailure: (failure: Failure, requestId: string) => object;
}

/** The version a path belongs to, whether it has such a command or not. */
export function apiOf(path: string): Api {
  return path.startsWith('/v1/') ? apiV1 : apiV4;
}
