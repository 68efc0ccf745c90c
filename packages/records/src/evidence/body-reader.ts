import type { Mark } from '../record/mark.ts';
import { isUsualUserId, toStorableText } from './text.ts';
import { isPlausible, toWholeSecond } from './time.ts';

type Body = Readonly<Record<string, unknown>>;

/** Reads fields of a body that need not be as documented, and notes what is odd. */
export interface BodyReader {
  /** Text that is not empty; numbers are taken as their digits. */
  readonly text: (name: string) => string | undefined;
  /** A user id. */
  readonly user: (name: string) => string | undefined;
  /** User ids in a list. */
  readonly users: (name: string) => readonly string[];
  /** Milliseconds, from seconds on the wire; 0 is no time. */
  readonly seconds: (name: string) => number | undefined;
  /** Milliseconds of a whole second, from milliseconds on the wire. */
  readonly milliseconds: (name: string) => number | undefined;
  /** A reader for a nested object. */
  readonly object: (name: string) => BodyReader;
  /** A reader for each object in a list. */
  readonly objects: (name: string) => readonly BodyReader[];
  readonly note: (mark: Mark) => void;
}

/** A reader that puts what is odd among `marks`. */
export function createBodyReader(body: unknown, marks: Set<Mark>): BodyReader {
  const fields = toObject(body) ?? {};
  const note = (mark: Mark) => void marks.add(mark);
  const text = (value: unknown) => readText(value, note);
  const user = (value: unknown) => {
    const id = text(value);
    if (id !== undefined && !isUsualUserId(id)) note('unusualUserId');
    return id;
  };
  return {
    text: (name) => text(fields[name]),
    user: (name) => user(fields[name]),
    users: (name) => readList(fields[name], note).flatMap((value) => user(value) ?? []),
    seconds: (name) => readTime(fields[name], 1000, note),
    milliseconds: (name) => readTime(fields[name], 1, note),
    object: (name) => createBodyReader(fields[name], marks),
    objects: (name) => readList(fields[name], note).map((item) => createBodyReader(item, marks)),
    note,
  };
}

type Note = (mark: Mark) => void;

function readText(value: unknown, note: Note): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') {
    note('unreadable');
    return undefined;
  }
  const storable = toStorableText(String(value));
  if (storable.shortened) note('shortenedText');
  return storable.text;
}

function readTime(value: unknown, unit: number, note: Note): number | undefined {
  if (value === undefined || value === null || value === '' || value === 0) return undefined;
  const count = typeof value === 'string' ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isFinite(count)) {
    note('unreadable');
    return undefined;
  }
  const time = toWholeSecond(count * unit);
  if (isPlausible(time)) return time;
  note('implausibleTime');
  return undefined;
}

function readList(value: unknown, note: Note): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) note('unreadable');
  return [];
}

function toObject(value: unknown): Body | undefined {
  // An object that is no array is a record of its own fields, whatever they are.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Body)
    : undefined;
}
