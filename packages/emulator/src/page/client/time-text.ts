import type { Texts } from './texts/texts.ts';

/** How times are written in a language. Times are milliseconds since 1970. */
export interface TimeText {
  /** Hours, minutes and seconds, here. */
  readonly time: (at: number) => string;
  /** The day, here. */
  readonly day: (at: number) => string;
  /** How long, from milliseconds. */
  readonly duration: (milliseconds: number) => string;
}

/** Writes times in a language, in the time zone of the reader. */
export function createTimeText(tag: string, { duration }: Texts): TimeText {
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'medium', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
  return {
    time: (at) => time.format(at),
    day: (at) => day.format(at),
    duration(milliseconds) {
      const seconds = Math.max(0, Math.round(milliseconds / 1000));
      if (seconds < 60) return duration.seconds(seconds);
      const minutes = Math.floor(seconds / 60);
      if (minutes < 60) return duration.minutes(minutes, seconds % 60);
      return duration.hours(Math.floor(minutes / 60), minutes % 60);
    },
  };
}

/** A time as an input of type `datetime-local` has it: here, to the second. */
export function toLocalInput(at: number): string {
  const here = at - new Date(at).getTimezoneOffset() * 60_000;
  return new Date(here).toISOString().slice(0, 19);
}
