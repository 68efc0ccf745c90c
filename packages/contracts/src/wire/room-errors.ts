import { pickRows, type ErrorRow } from './error-row.ts';

/**
 * The codes of the room engine, which Conference answers with. Some stand only on the page of the
 * Live product, which shares the engine.
 *
 * @see https://trtc.io/document/60027
 */
export const roomErrorTable = {
  100001: {
    meaning: 'internal server error',
    category: 'internal',
    retry: 'yes',
    advice: 'send it again',
  },
  100002: {
    meaning: 'a parameter is invalid; the error text says which',
    category: 'request',
    retry: 'no',
  },
  100003: {
    meaning: 'the room id already exists',
    category: 'conflict',
    retry: 'no',
    advice: 'choose another room id',
  },
  100004: {
    meaning: 'the room does not exist, or has been destroyed',
    category: 'not_found',
    retry: 'no',
  },
  100005: {
    meaning: 'not a room member',
    category: 'not_found',
    retry: 'no',
  },
  100006: {
    meaning: 'insufficient operating permission',
    category: 'permission',
    retry: 'no',
  },
  100007: {
    meaning: 'no payment information',
    category: 'billing',
    retry: 'no',
    advice: 'buy a package in the console',
  },
  100008: {
    meaning: 'the room is full',
    category: 'quota',
    retry: 'no',
  },
  100009: {
    meaning: 'number of tags over the limit',
    category: 'quota',
    retry: 'no',
  },
  100010: {
    meaning: 'the room id is in use and the operator owns that room',
    category: 'conflict',
    retry: 'no',
    advice: 'use the room as it is',
  },
  100011: {
    meaning: 'the room id is taken by Chat',
    category: 'conflict',
    retry: 'no',
    advice: 'choose another room id, or dissolve the Chat group first',
  },
  100012: {
    meaning: 'rooms are created too often; one room id only once within 1 second',
    category: 'rate_limit',
    retry: 'after_delay',
  },
  100013: {
    meaning: 'over a paid limit, for example number of seats',
    category: 'quota',
    retry: 'no',
  },
  100015: {
    meaning: 'invalid room type',
    category: 'request',
    retry: 'no',
  },
  100016: {
    meaning: 'the member is banned',
    category: 'permission',
    retry: 'no',
  },
  100017: {
    meaning: 'the member is muted',
    category: 'permission',
    retry: 'no',
  },
  100018: {
    meaning: 'the room needs a password for entry',
    category: 'auth',
    retry: 'no',
  },
  100019: {
    meaning: 'wrong room password',
    category: 'auth',
    retry: 'no',
  },
  100020: {
    meaning: 'number of administrators over the limit',
    category: 'quota',
    retry: 'no',
  },
  100102: {
    meaning: 'conflict between signalling requests',
    category: 'conflict',
    retry: 'no',
  },
  100200: {
    meaning: 'the seat is locked; try another',
    category: 'conflict',
    retry: 'no',
  },
  100201: {
    meaning: 'the seat is occupied',
    category: 'conflict',
    retry: 'no',
  },
  100202: {
    meaning: 'already queuing for a seat',
    category: 'conflict',
    retry: 'no',
  },
  100203: {
    meaning: 'already on a seat',
    category: 'conflict',
    retry: 'no',
  },
  100204: {
    meaning: 'not queuing for a seat',
    category: 'conflict',
    retry: 'no',
  },
  100205: {
    meaning: 'all seats are taken',
    category: 'quota',
    retry: 'no',
  },
  100206: {
    meaning: 'not on a seat',
    category: 'conflict',
    retry: 'no',
  },
  100210: {
    meaning: 'a user is already on the seat',
    category: 'conflict',
    retry: 'no',
  },
  100211: {
    meaning: 'the room does not support seats',
    category: 'request',
    retry: 'no',
  },
  100251: {
    meaning: 'the seat list is empty',
    category: 'not_found',
    retry: 'no',
  },
  100300: {
    meaning: 'a callback configuration already exists',
    category: 'conflict',
    retry: 'no',
    advice: 'change it with update_callback',
  },
  100301: {
    meaning: 'there is no callback configuration',
    category: 'not_found',
    retry: 'no',
    advice: 'create one with set_callback',
  },
  100700: {
    meaning: 'number of robots at its limit',
    category: 'quota',
    retry: 'no',
  },
} as const satisfies Readonly<Record<number, ErrorRow>>;

/** A code of the room engine. */
export type RoomErrorCode = keyof typeof roomErrorTable;

/** The rows of the room engine's table with the given codes. */
export function roomErrors<Code extends RoomErrorCode>(...codes: readonly Code[]) {
  return pickRows(roomErrorTable, codes);
}
