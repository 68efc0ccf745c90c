import { callV1ErrorTable } from '../wire/call-v1-errors.ts';
import { commonErrors } from '../wire/common-errors.ts';
import type { ErrorRow, ErrorRows } from '../wire/error-row.ts';
import type { ApiVersion } from './api-version.ts';

/** One row of an `x-error-codes` list. */
export interface ErrorCode extends ErrorRow {
  readonly code: number;
}

/** A table as a list, in the order of the codes. */
export function toErrorCodes(rows: ErrorRows): ErrorCode[] {
  return Object.entries(rows).map(([code, row]) => ({ code: Number(code), ...row }));
}

/** What any command of a version may answer besides its own codes. */
export const commonErrorCodes: Readonly<Record<ApiVersion, readonly ErrorCode[]>> = {
  v1: toErrorCodes(callV1ErrorTable),
  v4: toErrorCodes(commonErrors),
};
