import { callErrorTable } from '../wire/call-errors.ts';
import { callV1ErrorTable } from '../wire/call-v1-errors.ts';
import { commonErrors } from '../wire/common-errors.ts';
import { errorCatalogue, explainError } from '../wire/explain-error.ts';
import { roomErrorTable } from '../wire/room-errors.ts';
import { errorTable } from './error-table.ts';
import { page, table } from './markdown.ts';

/** The catalogue of all error codes. */
export function errorPage(): string {
  return page(
    '# Error codes',
    'A refusal comes with HTTP status 200; the code stands in the envelope. A code is read with its API, for the same number can mean two things: `explainError(70001, { api: "v4" })` of `@trtc-kit/contracts` gives a row of these tables, `explainError(70001)` every reading.',
    'Whether a retry helps is our reading of the advice on the pages; none of them defines a policy. After a time-out the call may have taken effect.',
    '## Numbers with two meanings',
    ambiguous(),
    '## v4 common',
    'Any v4 command may answer these. See <https://trtc.io/document/34348>.',
    errorTable(commonErrors),
    '## v4 rooms',
    'The codes of the room engine. Some stand only on the page of Live, which shares the engine. See <https://trtc.io/document/60027>.',
    errorTable(roomErrorTable),
    '## v4 calls',
    'See <https://trtc.io/document/54901>.',
    errorTable(callErrorTable),
    '## v1 common',
    'The older API of Call. See <https://www.tencentcloud.com/document/product/647/60138>.',
    errorTable(callV1ErrorTable),
  );
}

function ambiguous(): string {
  const codes = Object.keys(errorCatalogue['call-v1']).map(Number);
  const rows = codes.map((code) => [code, explainError(code)] as const);
  return table(
    ['Code', 'In v4', 'In v1'],
    rows
      .filter(([, readings]) => readings.length > 1)
      .map(([code, readings]) => [String(code), ...readings.map(({ meaning }) => meaning)]),
  );
}
