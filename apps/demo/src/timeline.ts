import type { CallbackEvent } from '@trtc-kit/webhooks';
import colors from 'picocolors';
import { toClockTime } from './transcript.ts';

type Status = 'Waiting' | 'Calling';

/** Who was where from when on; an absent status means out of the call. */
interface Mark {
  readonly at: number;
  readonly status: Status | undefined;
}

/** The time line of one call, drawn from its callbacks alone. */
export interface Timeline {
  add(event: CallbackEvent): void;
  /** A lane for each member; empty before the call has ended. */
  draw(): string;
}

const width = 48;

/** A time line without events yet. */
export function createTimeline(): Timeline {
  const lanes = new Map<string, Mark[]>();
  let started = 0;
  let ended: number | undefined;
  const mark = (user: string, mark: Mark) => {
    lanes.set(user, [...(lanes.get(user) ?? []), mark]);
  };

  return {
    add({ command, body }) {
      if (command === 'Call.CallbackAfterStartCall') {
        started = body.EventTime;
        for (const user of body.UserList) {
          mark(user.User_Account, { at: started, status: toStatus(user.Status) });
        }
      }
      if (command === 'Call.CallbackAfterMemberChanged') {
        for (const { User_Account: user } of body.ChangedUserList) {
          const now = body.UserList.find((member) => member.User_Account === user);
          mark(user, { at: body.EventTime, status: now && toStatus(now.Status) });
        }
      }
      if (command === 'Call.CallbackAfterEndCall') ended = body.EventTime;
    },
    draw() {
      if (ended === undefined) return '';
      const end = ended;
      const names = Math.max(...[...lanes.keys()].map((user) => user.length));
      const rows = [...lanes].map(
        ([user, marks]) => `${user.padEnd(names)} ${drawLane(marks, started, end)}`,
      );
      const scale = `${' '.repeat(names)} ${'00:00'.padEnd(width - 5)}${toClockTime(end - started)}`;
      return [...rows, colors.dim(scale)].join('\n');
    },
  };
}

function toStatus(text: string): Status {
  return text === 'Waiting' ? 'Waiting' : 'Calling';
}

function drawLane(marks: readonly Mark[], started: number, ended: number): string {
  const cells = Array.from({ length: width }, (_, cell) => {
    const at = started + ((cell + 0.5) / width) * Math.max(1, ended - started);
    return toCell(marks.findLast((mark) => mark.at <= at)?.status);
  });
  return cells.join('');
}

function toCell(status: Status | undefined): string {
  if (status === undefined) return ' ';
  return status === 'Calling' ? colors.green('━') : colors.yellow('┄');
}
