/**
 * Milliseconds a server asks to wait, from its `Retry-After` header: seconds or a date.
 * `undefined` where it asks for nothing readable.
 */
export function toRetryAfter(
  header: string | null,
  now: () => number = Date.now,
): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now());
}
