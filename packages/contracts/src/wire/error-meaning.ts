import type { Endpoint } from '../define/endpoint.ts';
import { callErrorTable } from './call-errors.ts';
import { callV1ErrorTable } from './call-v1-errors.ts';
import { commonErrors } from './common-errors.ts';
import type { ErrorRow, ErrorRows } from './error-row.ts';
import { roomErrorTable } from './room-errors.ts';

// Endpoints answer codes of their engine that their own pages do not list.
const common: ErrorRows = { ...roomErrorTable, ...callErrorTable, ...commonErrors };
const commonV1: ErrorRows = callV1ErrorTable;

/**
 * What a code means when this endpoint answers it; `undefined` where no page says.
 * A code is always read with its endpoint: the same number has other meanings elsewhere.
 */
export function errorMeaning(endpoint: Endpoint, code: number): ErrorRow | undefined {
  const own = endpoint.errors[code];
  if (own !== undefined) return own;
  return (endpoint.path.startsWith('/v4/') ? common : commonV1)[code];
}
