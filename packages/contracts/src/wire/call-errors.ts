import { pickRows, type ErrorRow } from './error-row.ts';

/**
 * The server codes of CallKit.
 *
 * @see https://trtc.io/document/54901
 */
export const callErrorTable = {
  101001: {
    meaning: 'internal server error',
    category: 'internal',
    retry: 'yes',
    advice: 'send it again',
  },
  101002: {
    meaning: 'a parameter is invalid; the error text says which',
    category: 'request',
    retry: 'no',
  },
  101004: {
    meaning: 'the call does not exist, or has ended already',
    category: 'not_found',
    retry: 'no',
  },
  101050: {
    meaning: 'the call record does not exist',
    category: 'not_found',
    retry: 'no',
    advice: 'records appear about 5 seconds after the end of a call and are kept for 7 days',
  },
} as const satisfies Readonly<Record<number, ErrorRow>>;

/** A server code of CallKit. */
export type CallErrorCode = keyof typeof callErrorTable;

/** The rows of CallKit's table with the given codes. */
export function callErrors<Code extends CallErrorCode>(...codes: readonly Code[]) {
  return pickRows(callErrorTable, codes);
}
