/** The spans of time that are chosen by name; `own` has days of its own. */
export const rangeNames = ['today', '7d', '30d', '90d', '365d', 'all', 'own'] as const;

/** A span of time by its name. */
export type RangeName = (typeof rangeNames)[number];

/** Which days are looked at, in the viewer's time zone. Days are written as 2025-06-01. */
export interface DayRange {
  readonly range: RangeName;
  /** The first day, for `own`. */
  readonly from?: string | undefined;
  /** The last day, which is included, for `own`. */
  readonly to?: string | undefined;
}

/** How many days a named span has, today included. */
export const rangeDays: Readonly<Partial<Record<RangeName, number>>> = {
  today: 1,
  '7d': 7,
  '30d': 30,
  '90d': 90,
  '365d': 365,
};

const millisecondsOfDay = 86_400_000;

/** The day of a moment in a time zone. */
export function toDay(moment: number, timeZone: string): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** The day so many days after another; before it, for a negative number. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsOfDay)
    .toISOString()
    .slice(0, 10);
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
