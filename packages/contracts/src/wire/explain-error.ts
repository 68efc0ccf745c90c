import { callErrorTable } from './call-errors.ts';
import { callV1ErrorTable } from './call-v1-errors.ts';
import { commonErrors } from './common-errors.ts';
import type { ErrorRow, ErrorRows } from './error-row.ts';
import { roomErrorTable } from './room-errors.ts';

/** Whose codes: `v4` of Conference and Call, or those of the older Call API. */
export type ErrorApi = 'v4' | 'call-v1';

/** A row of the error catalogue, with the number and the API it is read with. */
export interface ExplainedError extends ErrorRow {
  readonly code: number;
  readonly api: ErrorApi;
}

/** The error catalogue: every code of an API, in one table. */
export const errorCatalogue: Readonly<Record<ErrorApi, ErrorRows>> = {
  v4: { ...commonErrors, ...roomErrorTable, ...callErrorTable },
  'call-v1': callV1ErrorTable,
};

/**
 * What a code of an API means, whether trying again helps, and what to do; `undefined` where no
 * page says. A command may have a narrower meaning of its own: `errorMeaning(endpoint, code)`.
 *
 * @example
 * ```ts
 * import { explainError } from '@trtc-kit/contracts';
 *
 * console.log(explainError(70001, { api: 'v4' })?.meaning); // UserSig expired
 * console.log(explainError(70001).map(({ api }) => api)); // [ 'v4', 'call-v1' ]
 * ```
 */
export function explainError(
  code: number,
  where: { readonly api: ErrorApi },
): ExplainedError | undefined;
/** A bare number: every reading there is, since the same one can mean something else in another API. */
export function explainError(code: number): readonly ExplainedError[];
export function explainError(
  code: number,
  where?: { readonly api: ErrorApi },
): ExplainedError | undefined | readonly ExplainedError[] {
  if (where !== undefined) return readingIn(where.api, code);
  return (['v4', 'call-v1'] as const).flatMap((api) => readingIn(api, code) ?? []);
}

function readingIn(api: ErrorApi, code: number): ExplainedError | undefined {
  const row = errorCatalogue[api][code];
  return row === undefined ? undefined : { code, api, ...row };
}
