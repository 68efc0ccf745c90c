import { hash } from 'node:crypto';

/** Longer texts do not fit into an index entry of PostgreSQL. The documented ids have 32 bytes. */
const longest = 256;

/** The longest that a cut text keeps of its beginning. */
const kept = 200;

// A lone surrogate has no UTF-8, and PostgreSQL has no text with a NUL.
const unstorable = /[\0\p{Surrogate}]/gu;

/** A text as the databases keep it. */
export interface StorableText {
  readonly text: string;
  readonly shortened: boolean;
}

// Nearly all ids are like this, and it is quicker to see than that nothing has to be replaced.
const plain = /^[\w-]{1,200}$/;

/**
 * The text as both databases can keep it: what has no place in them is written as JSON would write
 * it, and a text that is too long is cut and given a digest, so that two of them stay two.
 */
export function toStorableText(text: string): StorableText {
  if (plain.test(text)) return { text, shortened: false };
  const clean = text.replaceAll(
    unstorable,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (clean.length <= longest) return { text: clean, shortened: false };
  const start = clean.slice(0, kept).toWellFormed();
  return { text: `${start}…${digestOf(clean)}`, shortened: true };
}

/** 128 bits of SHA-256: short enough for a key, long enough that no two texts share one. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

/** Whether a user id keeps to the documented alphabet. */
export function isUsualUserId(id: string): boolean {
  return /^[\w-]+$/.test(id);
}
