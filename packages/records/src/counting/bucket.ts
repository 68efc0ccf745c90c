/** The width of a bucket in milliseconds: a quarter of an hour. All offsets in use are multiples. */
export const bucketWidth = 15 * 60 * 1000;

/** The width of the slots that users are counted by. */
export const slotWidth = 30 * 60 * 1000;

/** The beginning of the bucket or slot a moment lies in. */
export function floorTo(width: number, moment: number): number {
  return Math.floor(moment / width) * width;
}

/** The beginning of the first bucket or slot that does not begin before a moment. */
export function ceilTo(width: number, moment: number): number {
  return Math.ceil(moment / width) * width;
}
