import type { Endpoint, RequestOf } from '@trtc-kit/contracts';
import { getRecordByFilter } from '@trtc-kit/contracts/call-record';
import { createRoom, destroyRoom, getRoomInfo } from '@trtc-kit/contracts/room';
import { defaultApp } from '@trtc-kit/emulator';
import { signUserSig } from '@trtc-kit/usersig';
import type { Work } from './load.ts';
import { roomIdOf, toNewRoom } from './population.ts';

const query = new URLSearchParams({
  sdkappid: defaultApp.sdkAppId.toString(),
  identifier: 'administrator',
  usersig: signUserSig({ ...defaultApp, userId: 'administrator' }),
  random: '4294967295',
  contenttype: 'json',
}).toString();

/** A request as it goes over a connection. */
export function toRequest<E extends Endpoint>({ path }: E, request: RequestOf<E>): string {
  const body = JSON.stringify(request);
  return [
    `POST ${path}?${query} HTTP/1.1`,
    'host: localhost',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body).toString()}`,
    '',
    body,
  ].join('\r\n');
}

/** Creates a room of a new id, and reads it. */
export function creatingAndReading(): Work {
  const nextId = countIds();
  return () => {
    const RoomId = nextId();
    return [toRequest(createRoom, toNewRoom(RoomId)), toRequest(getRoomInfo, { RoomId })];
  };
}

/** Creates a room of a new id, and destroys it: there are as many as before. */
export function creatingAndDestroying(): Work {
  const nextId = countIds();
  return () => {
    const RoomId = nextId();
    return [toRequest(createRoom, toNewRoom(RoomId)), toRequest(destroyRoom, { RoomId })];
  };
}

/** Reads one of so many rooms that were made beforehand, each time another one. */
export function reading(rooms: number): Work {
  // A prime, so that neighbours in time are none in memory, and every room has its turn.
  const stride = 7919;
  let index = 0;
  return () => {
    index = (index + stride) % rooms;
    return [toRequest(getRoomInfo, { RoomId: roomIdOf(index) })];
  };
}

/** Asks for a page of records, by default ten, out of the search that is given. */
export function searching(search: RequestOf<typeof getRecordByFilter>): Work {
  const request = toRequest(getRecordByFilter, search);
  return () => [request];
}

function countIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `new-${last.toString()}`;
  };
}
