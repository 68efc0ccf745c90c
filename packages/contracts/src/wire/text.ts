import { z } from 'zod';

const encoder = new TextEncoder();

/**
 * Text of at most `max` bytes in UTF-8, which is how the vendor counts: `中` is three.
 * The document carries the limit as `x-max-bytes`.
 */
export function utf8(max: number) {
  return z
    .string()
    .refine((text) => fits(text, max), {
      error: (issue) =>
        `Too long: ${byteLength(issue.input)} bytes of UTF-8, at most ${max.toString()} are allowed`,
    })
    .meta({ 'x-max-bytes': max });
}

// A character of the text has three bytes at most: what is short enough needs no counting.
function fits(text: string, max: number): boolean {
  return text.length * 3 <= max || encoder.encode(text).byteLength <= max;
}

function byteLength(input: unknown): string {
  return typeof input === 'string' ? encoder.encode(input).byteLength.toString() : 'unknown';
}

/** The id of a user: a JSON string, always. The documented alphabet is `a-z A-Z 0-9 _ -`. */
export const userId = z.string();

/**
 * The id of a user in a callback whose documented sample writes it as a bare number. Numbers
 * beyond 2^53 arrive as strings of their digits, see `parseJson`.
 */
export const userIdOrNumber = z.union([z.string(), z.int()]);
