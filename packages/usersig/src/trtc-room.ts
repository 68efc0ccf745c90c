import { checkPositiveInteger, checkPrintableAscii } from './input-checks.ts';
import { UserSigInputError } from './user-sig-input-error.ts';

/**
 * A room by its number or by its name. They are different rooms: `{ id: 123 }` is not
 * `{ name: '123' }`. Conference rooms have names.
 */
export type TrtcRoom =
  | {
      /** 1 to 4294967295. */
      readonly id: number;
      readonly name?: never;
    }
  | {
      /** 1 to 64 characters of printable ASCII. */
      readonly name: string;
      readonly id?: never;
    };

const maxNameLength = 64;

/** Refuses a room no client can enter, or one the vendor's libraries do not write alike. */
export function checkRoom(room: { readonly id?: unknown; readonly name?: unknown }): void {
  if ((room.id === undefined) === (room.name === undefined)) {
    throw new UserSigInputError('room', 'must have either an id or a name');
  }
  if (room.name === undefined) checkPositiveInteger('room.id', room.id);
  else checkName(room.name);
}

function checkName(name: unknown): void {
  // An empty name is a string room to one of the vendor's libraries and room number 0 to the others.
  if (typeof name !== 'string' || name === '' || name.length > maxNameLength) {
    const rule = `must be a string of 1 to ${String(maxNameLength)} characters`;
    throw new UserSigInputError('room.name', rule);
  }
  checkPrintableAscii('room.name', name);
}
