import { callV1ErrorTable, type EnvelopeV1 } from '@trtc-kit/contracts';
import type { Api, GateFault } from './api.ts';

const parameterInvalid = 70001;

// "Check the types of the parameters", says its page.
const bodyNotParsed = 70009;

// There is one for all that is wrong with a UserSig but its age.
const userSigInvalid = 70002;

const codes: Readonly<Record<GateFault, number>> = {
  // No page has codes for these two; the application is a parameter as well.
  disabled: parameterInvalid,
  addressNotAllowed: parameterInvalid,
  editionTooSmall: 50001,
  tooFrequent: 70005,
  // No page has codes for these four; all are parameters of the URL, or its path.
  noApplication: parameterInvalid,
  unknownApplication: parameterInvalid,
  noIdentifier: parameterInvalid,
  unknownCommand: parameterInvalid,
  invalidParameter: parameterInvalid,
  parameterOfWrongType: bodyNotParsed,
  accountOfWrongType: bodyNotParsed,
  unreadableBody: bodyNotParsed,
  notAdministrator: 70004,
  expired: 70003,
  empty: userSigInvalid,
  malformed: userSigInvalid,
  sdkappid_mismatch: userSigInvalid,
  userid_mismatch: userSigInvalid,
  userbuf_mismatch: userSigInvalid,
  sig_mismatch: userSigInvalid,
};

/** The older records and callbacks of Call. */
export const apiV1: Api = {
  errors: callV1ErrorTable,
  codeOf: (fault) => codes[fault],
  toRequestId: (ids) => ids.uuid().replaceAll('-', ''),
  toSuccess: (data, requestId): EnvelopeV1 => ({
    errorCode: 0,
    errorMessage: 'Success',
    requestId,
    data,
  }),
  toFailure: ({ code, text }, requestId): EnvelopeV1 => ({
    errorCode: code,
    errorMessage: text,
    requestId,
  }),
};
