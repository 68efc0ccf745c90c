import type { Endpoint } from '@trtc-kit/contracts';
import { failing } from './backend.ts';

/** One way a call can fail, as a backend's answer. */
export interface Fault {
  readonly name: string;
  readonly answer: (request: Request) => unknown;
}

/** A rejection of `fetch` as the platform words it. */
function broken(code: string): () => Promise<never> {
  const cause = Object.assign(new Error(code), { code });
  return () => Promise.reject(new TypeError('fetch failed', { cause }));
}

/** A request that is never answered, until its time is up. */
function stalled({ signal }: Request): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('stopped', 'AbortError'));
    });
  });
}

/** Every fault of the matrix. */
export const faults: readonly Fault[] = [
  { name: 'no connection (refused, no such host)', answer: broken('ECONNREFUSED') },
  { name: 'connection reset', answer: broken('ECONNRESET') },
  { name: 'no answer in time', answer: stalled },
  { name: 'HTTP 502, 503, 504', answer: () => new Response('', { status: 502 }) },
  { name: 'HTTP 429', answer: () => new Response('', { status: 429 }) },
  { name: 'HTTP 404', answer: () => new Response('', { status: 404 }) },
  { name: 'a body that is not JSON', answer: () => new Response('{"Action') },
  { name: 'a rate limit (60007, 60011, 60018, 60019)', answer: failing(60007) },
  { name: 'an internal time-out (60008)', answer: failing(60008) },
  { name: 'an internal error (xx001)', answer: failing(100001) },
  { name: 'where the pages disagree (60004, 60005)', answer: failing(60004) },
  { name: 'an expired UserSig (70001, 70052)', answer: failing(70001) },
  { name: 'an invalid UserSig that verifies here (70003)', answer: failing(70003) },
  { name: 'another key (70009)', answer: failing(70009) },
  { name: 'too many failed signatures (70050)', answer: failing(70050) },
  { name: 'any other refusal (100002)', answer: failing(100002) },
];

/** The kinds of commands, as the columns of the matrix. */
export const kinds: readonly Endpoint['repeat'][] = ['read', 'idempotent', 'unsafe'];
