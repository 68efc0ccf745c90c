import { errorMeaning, type Endpoint } from '@trtc-kit/contracts';
import { isApiError } from '../errors/is-api-error.ts';
import { TransportError } from '../errors/transport-error.ts';

/**
 * What to do after a failed attempt: stop, send again while the budget lasts, send again but once,
 * or sign a new UserSig and send again once. `renewIfStale` signs anew only if the UserSig no longer
 * verifies here: the same key would give the same answer.
 */
export type Verdict = 'stop' | 'again' | 'once' | 'renew' | 'renewIfStale';

/** Judges a failure by what it says of the request, and by what a second one would do. */
export function judge(error: unknown, endpoint: Endpoint): Verdict {
  if (error instanceof TransportError) return judgeTransport(error, endpoint);
  if (isApiError(error)) return judgeRefusal(error.code, endpoint);
  return 'stop';
}

function judgeTransport(error: TransportError, { repeat }: Endpoint): Verdict {
  if (!mayPass(error)) return 'stop';
  return error.mayHaveTakenEffect && repeat === 'unsafe' ? 'stop' : 'again';
}

/** Whether the failure may be gone the next time. */
function mayPass({ failure, status = 0 }: TransportError): boolean {
  if (failure === 'aborted' || failure === 'limited') return false;
  return failure !== 'status' || status >= 500 || status === 429 || status === 408;
}

function judgeRefusal(code: number, endpoint: Endpoint): Verdict {
  const userSig = userSigVerdicts[endpoint.path.startsWith('/v4/') ? 'v4' : 'v1'][code];
  return userSig ?? judgeRow(code, endpoint);
}

function judgeRow(code: number, endpoint: Endpoint): Verdict {
  const row = errorMeaning(endpoint, code);
  if (row === undefined || lockedOut.has(code)) return 'stop';
  // Refused for its rate, so surely not carried out.
  if (row.category === 'rate_limit') return 'again';
  if (endpoint.repeat === 'unsafe') return 'stop';
  if (row.retry === 'after_delay_once') return 'once';
  return row.retry === 'yes' ? 'again' : 'stop';
}

// Too many failed signatures: it lasts a minute, and a repeat makes it last longer.
const lockedOut = new Set([70050]);

const userSigVerdicts: Readonly<Record<'v4' | 'v1', Readonly<Record<number, Verdict>>>> = {
  v4: { 70001: 'renew', 70052: 'renew', 70003: 'renewIfStale', 70005: 'renewIfStale' },
  v1: { 70003: 'renew', 70002: 'renewIfStale' },
};
