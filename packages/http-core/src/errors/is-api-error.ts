import type { Endpoint, ErrorCodeOf } from '@trtc-kit/contracts';
import { ApiError } from './api-error.ts';

/** Whether an error is the backend's refusal of any command. */
export function isApiError(error: unknown): error is ApiError;
/** Whether an error is the backend's refusal of this command, with this code where one is given. */
export function isApiError<E extends Endpoint, Code extends ErrorCodeOf<E> = ErrorCodeOf<E>>(
  error: unknown,
  endpoint: E,
  code?: Code,
): error is ApiError<Code>;
/**
 * Tells a refusal by its command and its code, which belong together: the same number means other
 * things elsewhere.
 *
 * @example
 * ```ts
 * import { createRoom } from '@trtc-kit/contracts/room';
 * import { isApiError } from '@trtc-kit/http-core';
 *
 * export const isTaken = (error: unknown) => isApiError(error, createRoom, 100003);
 * ```
 */
export function isApiError(error: unknown, endpoint?: Endpoint, code?: number): boolean {
  if (!(error instanceof ApiError)) return false;
  if (endpoint !== undefined && error.endpoint !== endpoint.path) return false;
  return code === undefined || error.code === code;
}
