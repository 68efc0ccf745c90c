import { createHash, randomUUID } from 'node:crypto';
import type { Shelf, Touch } from '../state/shelf.ts';

/** Where ids come from. */
export interface IdsOptions {
  /** Makes every id. Default: random ones, or those of the seed. */
  readonly uuid?: (() => string) | undefined;
  /** With one, the same acts give the same ids in every run. */
  readonly idSeed?: string | undefined;
}

/** Makes the ids the backend gives out. */
export interface Ids extends Shelf {
  uuid(): string;
  /** In the form of the samples: `Id-<32 hex>-O-Seq-<number>`. */
  requestId(): string;
}

/** Ids at random, from a seed, or from a function, so that a test can know them. */
export function createIds({ uuid, idSeed }: IdsOptions, touch: Touch = () => undefined): Ids {
  let made = 0;
  let requests = 0;
  const sequel = (kind: string, number: number) =>
    toUuid(`${idSeed ?? ''}/${kind}/${String(number)}`);
  const isSeeded = uuid === undefined && idSeed !== undefined;
  return {
    uuid() {
      if (!isSeeded) return (uuid ?? randomUUID)();
      made += 1;
      touch('made');
      return sequel('id', made);
    },
    requestId() {
      requests += 1;
      // Not kept: a read would cost a write.
      const id = isSeeded ? sequel('request', requests) : (uuid ?? randomUUID)();
      return `Id-${id.replaceAll('-', '')}-O-Seq-${requests.toString()}`;
    },
    name: 'ids',
    keys: () => (isSeeded ? ['made'] : []),
    read: () => made,
    restore(_key, state) {
      made = Number(state);
    },
    clear() {
      made = 0;
    },
  };
}

/** A UUID of version 4 in form, from a text instead of chance. */
function toUuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
