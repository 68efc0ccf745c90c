import type { Claim } from './evidence.ts';

/** A claim of a rank, if there is a value to claim. */
export function claim<Value>(rank: number, value: Value | undefined): Claim<Value> | undefined {
  return value === undefined ? undefined : { value, rank };
}

/** Those of the values that are there. */
export function present<Value>(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((value) => value !== undefined);
}
