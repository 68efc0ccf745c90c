import { durationOf } from '../record/attendance.ts';
import type { CallRecord } from '../record/call-record.ts';

type Cell = string | number | undefined;

const columns: Readonly<Record<string, (record: CallRecord) => Cell>> = {
  call_id: ({ id }) => id,
  kind: ({ kind }) => kind,
  media: ({ media }) => media,
  result: ({ result }) => result,
  started_at: ({ startedAt }) => toText(startedAt),
  accepted_at: ({ acceptedAt }) => toText(acceptedAt),
  ended_at: ({ endedAt }) => toText(endedAt),
  duration_seconds: (record) => toSeconds(durationOf(record)),
  caller: ({ caller }) => caller,
  callees: ({ callees }) => callees.join(' '),
  joined: ({ participants }) =>
    participants
      .filter(({ joinedAt }) => joinedAt !== undefined)
      .map(({ userId }) => userId)
      .join(' '),
  platforms: ({ participants }) =>
    [...new Set(participants.flatMap(({ platform }) => platform ?? []))].join(' '),
  room: ({ room }) => room,
  marks: ({ marks }) => marks.join(' '),
};

/** The line of a CSV file that names its columns. */
export const csvHeader = toLine(Object.keys(columns));

/** The line of a CSV file for a record. */
export function toCsvLine(record: CallRecord): string {
  return toLine(Object.values(columns).map((cell) => cell(record)));
}

function toLine(cells: readonly Cell[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

/** A cell that a spreadsheet shows and does not compute: a user may choose an id like `=1+1`. */
function toCell(cell: Cell): string {
  const text = cell === undefined ? '' : String(cell);
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function toText(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

function toSeconds(duration: number | undefined): number | undefined {
  return duration === undefined ? undefined : Math.round(duration / 1000);
}
