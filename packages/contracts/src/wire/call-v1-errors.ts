import { pickRows, type ErrorRow } from './error-row.ts';

/**
 * The codes of the older /v1/ Call API. The same numbers mean other things in a /v4/ answer: 70001
 * is an expired UserSig there.
 *
 * @see https://www.tencentcloud.com/document/product/647/60138
 */
export const callV1ErrorTable = {
  999: {
    meaning: 'the callback configuration does not exist',
    category: 'not_found',
    retry: 'no',
    advice: 'create one with set',
  },
  50001: {
    meaning: 'the application needs the Group Call edition of TUICallKit',
    category: 'billing',
    retry: 'no',
  },
  70001: {
    meaning: 'a request parameter is missing or invalid',
    category: 'request',
    retry: 'no',
  },
  70002: { meaning: 'the UserSig is invalid', category: 'usersig', retry: 'no' },
  70003: {
    meaning: 'the UserSig has expired',
    category: 'usersig',
    retry: 'no',
    advice: 'sign a new one and repeat',
  },
  70004: {
    meaning: 'the requesting user is not a super administrator',
    category: 'permission',
    retry: 'no',
  },
  70005: {
    meaning: 'requests are limited in their rate',
    category: 'rate_limit',
    retry: 'after_delay',
  },
  70009: {
    meaning: 'the request body could not be parsed',
    category: 'request',
    retry: 'no',
    advice: 'check the types of the parameters',
  },
  70011: { meaning: 'no record was found', category: 'not_found', retry: 'no' },
} as const satisfies Readonly<Record<number, ErrorRow>>;

/** A code of the older Call API. */
export type CallV1ErrorCode = keyof typeof callV1ErrorTable;

/** The rows of the older Call API's table with the given codes. */
export function callV1Errors<Code extends CallV1ErrorCode>(...codes: readonly Code[]) {
  return pickRows(callV1ErrorTable, codes);
}
