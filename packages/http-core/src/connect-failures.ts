/** The codes of failures that come before a request has left, in Node's words and undici's. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a failure surely came before the request was sent. */
export function isConnectFailure(code: string | undefined): boolean {
  return code !== undefined && beforeSending.has(code);
}
