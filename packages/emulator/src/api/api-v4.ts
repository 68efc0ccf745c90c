import { commonErrors, type Endpoint, type EnvelopeV4 } from '@trtc-kit/contracts';
import { userSigErrorCodes } from '@trtc-kit/usersig';
import type { Api } from './api.ts';

const codes = {
  noApplication: 60012,
  unknownApplication: 60006,
  noIdentifier: 60004,
  notAdministrator: 60010,
  unknownCommand: 60009,
  unreadableBody: 60003,
  accountOfWrongType: 60015,
  disabled: 60016,
  addressNotAllowed: 60021,
  editionTooSmall: 60020,
  tooFrequent: 60007,
  ...userSigErrorCodes,
} as const;

/** Call and Conference as they are now. */
export const apiV4: Api = {
  errors: commonErrors,
  codeOf(fault, endpoint) {
    if (fault === 'parameterOfWrongType' || fault === 'invalidParameter') {
      return invalidParameterCode(endpoint);
    }
    return codes[fault];
  },
  toRequestId: (ids) => ids.requestId(),
  // A command without a payload answers with the envelope alone.
  toSuccess(payload, RequestId): EnvelopeV4 {
    const envelope = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId } as const;
    return isEmpty(payload) ? envelope : { ...envelope, Response: payload };
  },
  toFailure: ({ code, text }, RequestId): EnvelopeV4 => ({
    ActionStatus: 'FAIL',
    ErrorInfo: text,
    ErrorCode: code,
    RequestId,
  }),
};

// The record pages list no such code, but the product's table of server codes has one.
function invalidParameterCode(endpoint: Endpoint | undefined): number {
  return endpoint !== undefined && 100002 in endpoint.errors ? 100002 : 101002;
}

function isEmpty(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && Object.keys(payload).length === 0;
}
