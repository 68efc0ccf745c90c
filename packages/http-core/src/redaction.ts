/** Takes known secrets out of a text that somebody else wrote. */
export type Redact = (text: string) => string;

/**
 * Knows the secrets of one request: its UserSig, and every address in it that has a query or a
 * password, for a callback URL often carries its receiver's secret.
 */
export function createRedaction(usersig: string, request: unknown): Redact {
  const secrets = [usersig, encodeURIComponent(usersig), ...addressesIn(request)]
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((left, secret) => left.replaceAll(secret, '[redacted]'), text);
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return secretsOfAddress(value);
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(addressesIn)
    : [];
}

/** The address itself and the values of its query, which may be quoted without it. */
function secretsOfAddress(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const { searchParams, password, search } = new URL(text);
  if (search === '' && password === '') return [];
  return [text, password, ...searchParams.values()].filter((secret) => secret.length > 3);
}
