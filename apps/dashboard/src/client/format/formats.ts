/** How numbers and times are written. Times are milliseconds since 1970. */
export interface Formats {
  readonly number: (value: number) => string;
  /** A share from 0 to 1. */
  readonly percent: (share: number) => string;
  /** As the vendor's console has it: 2023-06-13 15:44:53. */
  readonly dateTime: (at: number) => string;
  /** Only the hour: 15:44:53. */
  readonly time: (at: number) => string;
  /** A day such as 2025-06-01, as people of the language write it. */
  readonly day: (day: string) => string;
  /** The same, short enough for an axis. */
  readonly shortDay: (day: string) => string;
  /** Hours, minutes and seconds: 00:01:33. */
  readonly duration: (milliseconds: number) => string;
  /** The time zone times are written in. */
  readonly timeZone: string;
}

/** Writes numbers and times in a language, in a time zone. */
export function createFormats(tag: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  // Sweden writes dates and times as ISO 8601 does.
  const moment = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'medium' });
  const day = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', dateStyle: 'medium' });
  const short = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  return {
    timeZone,
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    dateTime: (at) => moment.format(at),
    time: (at) => time.format(at),
    day: (text) => day.format(Date.parse(`${text}T00:00:00Z`)),
    shortDay: (text) => short.format(Date.parse(`${text}T00:00:00Z`)),
    duration: toDuration,
  };
}

function toDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(two)
    .join(':');
}

/** A share of a whole; of nothing, nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** A number of which only the bounds may be known, see `users.atLeast`. */
export function toBounds(
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
  { number }: Pick<Formats, 'number'>,
): string {
  return atLeast === atMost ? number(atMost) : `${number(atLeast)}–${number(atMost)}`;
}
