import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../../src/index.ts';
import type { Difference } from './difference.ts';

/** Which sample, what the vendor documents of it, and how a contract reads and shows it. */
export interface Samples {
  readonly what: 'request_example' | 'response_example';
  readonly documented: readonly unknown[];
  readonly read: (sample: unknown) => Reading;
  /** The contract's own sample, if it has one. */
  readonly shown?: unknown;
}

/** The samples that a contract does not take, and the contract's own if the vendor has no such. */
export function compareSamples({ what, documented, read, shown }: Samples): Difference[] {
  const given = documented.filter((sample) => sample !== undefined && sample !== null);
  const misread = given.flatMap((sample) => {
    const { refused, reported } = read(sample);
    return [...refused, ...reported].map(({ kind, path, message }) => ({
      field: path,
      what,
      facts: 'a sample',
      contract: `${kind}: ${message}`,
    }));
  });
  const isInvented =
    shown !== undefined &&
    given.length > 0 &&
    !given.some((sample) => isDeepStrictEqual(sample, shown));
  const invented = { field: '', what, facts: 'other samples', contract: JSON.stringify(shown) };
  return isInvented ? [...misread, invented] : misread;
}
