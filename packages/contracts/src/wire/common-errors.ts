import { accountErrors } from './common-errors/account-errors.ts';
import { gatewayErrors } from './common-errors/gateway-errors.ts';
import { serviceErrors } from './common-errors/service-errors.ts';
import { userSigErrors } from './common-errors/usersig-errors.ts';

/**
 * The codes any /v4/ command may answer in `ErrorCode`, besides its own; 60000 to 79999 is the
 * vendor's common range. The older /v1/ Call API gives some of the same numbers other meanings.
 *
 * @see https://trtc.io/document/34348
 */
export const commonErrors = {
  ...gatewayErrors,
  ...userSigErrors,
  ...accountErrors,
  ...serviceErrors,
} as const;

/** A code of the common table. */
export type CommonErrorCode = keyof typeof commonErrors;
