import { createHash, randomBytes } from 'node:crypto';

/** Who is logged in. Nothing is kept but digests, and only until the process ends. */
export interface Sessions {
  /** The word a browser shows from now on. */
  readonly open: () => string;
  readonly isOpen: (word: string | undefined) => boolean;
  readonly close: (word: string | undefined) => void;
}

/** Milliseconds a session lasts. */
export const sessionLength = 12 * 3_600_000;

const digest = (word: string) => createHash('sha256').update(word).digest('hex');

/** Nobody is logged in yet. */
export function createSessions(
  now: () => number,
  random: (size: number) => Buffer = randomBytes,
): Sessions {
  const ends = new Map<string, number>();
  const sweep = () => {
    for (const [key, end] of ends) if (end <= now()) ends.delete(key);
  };
  return {
    open() {
      sweep();
      const word = random(32).toString('base64url');
      ends.set(digest(word), now() + sessionLength);
      return word;
    },
    isOpen: (word) => word !== undefined && (ends.get(digest(word)) ?? 0) > now(),
    close(word) {
      if (word !== undefined) ends.delete(digest(word));
    },
  };
}
