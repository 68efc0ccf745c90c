/** Why no usable answer came; the vendor's pages tell these apart. */
export type FailureCause =
  /** Nobody answered in time. */
  | 'timeout'
  /** The host name is not known. */
  | 'hostNotFound'
  /** Nobody listens there. */
  | 'connectionRefused'
  /** The certificate of an https address is not trusted. */
  | 'certificate'
  /** The answer is not JSON. */
  | 'unparsable'
  /** The connection broke, or anything else. */
  | 'network';

/** No usable answer, in words. */
export interface Failure {
  readonly kind: 'failed';
  readonly cause: FailureCause;
  readonly reason: string;
}

// The codes of Node's sockets, name lookups and fetch.
const causes: Readonly<Record<string, FailureCause>> = {
  EAI_AGAIN: 'hostNotFound',
  ECONNREFUSED: 'connectionRefused',
  ENOTFOUND: 'hostNotFound',
  ETIMEDOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
};

// OpenSSL has some thirty names for what can be wrong with a certificate.
const ofCertificates = /CERT|SELF_SIGNED|^UNABLE_TO_|^INVALID_CA$|^HOSTNAME_MISMATCH$/;

/** What went wrong with a sending that had so many milliseconds. */
export function toFailure(error: unknown, timeout: number): Failure {
  if (error instanceof SyntaxError) return failed('unparsable', 'the answer is not JSON');
  if (!(error instanceof Error)) return failed('network', 'unknown');
  if (error.name === 'TimeoutError') return failed('timeout', `no answer within ${timeout} ms`);
  // fetch itself says no more than "fetch failed".
  const inner = error.cause instanceof Error ? error.cause : error;
  const code = codeOf(inner);
  return failed(toCause(code), inner.message || code || 'unknown');
}

function failed(cause: FailureCause, reason: string): Failure {
  return { kind: 'failed', cause, reason };
}

function toCause(code: string): FailureCause {
  return causes[code] ?? (ofCertificates.test(code) ? 'certificate' : 'network');
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
