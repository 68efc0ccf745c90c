import { randomBytes } from 'node:crypto';

const counterLimit = 2 ** 26;

/**
 * Makes ids that grow: UUIDs of version 7, with a counter after the milliseconds. pg-boss takes
 * jobs of one key and one transaction in the order of their ids.
 */
export function createJobIds(): (at: number) => string {
  let last = 0;
  let counter = 0;

  return (at) => {
    counter = at > last ? 0 : counter + 1;
    last = counter === counterLimit ? last + 1 : Math.max(last, at);
    counter %= counterLimit;
    const time = hex(last, 12);
    const high = hex(counter >>> 14, 3);
    // The variant of RFC 9562 in front of the lower 14 bits.
    const low = hex(0x8000 | (counter & 0x3fff), 4);
    const random = randomBytes(6).toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${random}`;
  };
}

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a position may be that of a job. */
export function isJobId(position: string): boolean {
  return uuid.test(position);
}
