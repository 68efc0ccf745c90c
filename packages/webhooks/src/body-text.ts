import type { ArrivalBody } from './arrival.ts';
import { atMost, type Time } from './clock.ts';
import type { RefusalReason } from './refusal.ts';

/** The text of a body, or why there is none. */
export type BodyText =
  | { readonly raw: string; readonly rewritten: boolean }
  | {
      readonly raw?: undefined;
      readonly reason: Extract<
        RefusalReason,
        'too_large' | 'body_consumed' | 'body_timeout' | 'incomplete'
      >;
    };

/** How much is read, and for how long. */
export interface BodyRules {
  /** In bytes. */
  readonly maxBytes: number;
  /** In milliseconds. */
  readonly timeout: number;
  readonly time: Time;
}

/** Reads a body whatever its content type says, and stops as soon as it exceeds the limit. */
export function readBodyText(body: ArrivalBody, rules: BodyRules): BodyText | Promise<BodyText> {
  switch (body.kind) {
    case 'stream':
      return readStream(body.chunks, rules);
    case 'bytes':
      if (body.bytes.byteLength > rules.maxBytes) return { reason: 'too_large' };
      return { raw: new TextDecoder().decode(body.bytes), rewritten: false };
    case 'text':
      return checkText(body.text, rules);
    case 'parsed':
      return rewrite(body.value, rules);
    case 'consumed':
      return { reason: 'body_consumed' };
  }
}

/** A character of a text is one byte of UTF-8 at least, and three at most. */
function checkText(raw: string, { maxBytes }: BodyRules, rewritten = false): BodyText {
  const isSmall = raw.length * 3 <= maxBytes;
  if (!isSmall && new TextEncoder().encode(raw).byteLength > maxBytes) {
    return { reason: 'too_large' };
  }
  return { raw, rewritten };
}

function rewrite(value: unknown, rules: BodyRules): BodyText {
  try {
    const text: unknown = JSON.stringify(value);
    // Of `undefined`, for one, there is no JSON.
    return typeof text === 'string' ? checkText(text, rules, true) : { reason: 'body_consumed' };
  } catch {
    // A parser of one's own may make values that JSON cannot hold, such as a bigint.
    return { reason: 'body_consumed' };
  }
}

async function readStream(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes, timeout, time }: BodyRules,
): Promise<BodyText> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read = collect(iterator, maxBytes).catch((): BodyText => ({ reason: 'incomplete' }));
  const late: BodyText = { reason: 'body_timeout' };
  const text = await atMost(read, timeout, { time, late });
  if (text.raw === undefined) {
    // The rest is not wanted. A stream that stalls never answers to that, so nobody waits.
    iterator.return?.().catch(() => undefined);
  }
  return text;
}

async function collect(iterator: AsyncIterator<Uint8Array>, limit: number): Promise<BodyText> {
  const decoder = new TextDecoder();
  let raw = '';
  let size = 0;
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) return { raw: raw + decoder.decode(), rewritten: false };
    size += next.value.byteLength;
    if (size > limit) return { reason: 'too_large' };
    raw += decoder.decode(next.value, { stream: true });
  }
}
