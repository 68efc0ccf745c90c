import { expect, test } from 'vitest';
import { afterStartCall, afterMemberChanged } from '../callbacks/call/index.ts';
import { endCall, startCallByRobot } from '../call/index.ts';
import { createRoom, getRoomInfo } from '../room/index.ts';
import { readArrived, readReceived, readSent } from './readings.ts';

const room = { RoomInfo: { RoomId: 'r', RoomType: 'Conference' } };

test('a request that fits is sent without a word', () => {
  expect(readSent(createRoom, room)).toEqual({ refused: [], reported: [] });
});

test('an unknown key is refused with its path', () => {
  const { refused } = readSent(endCall, { CallId: '1', CallIdd: '2' });
  expect(refused).toEqual([
    { kind: 'unknown_key', path: 'CallIdd', message: 'Not a documented field' },
  ]);
});

test('a nested unknown key is refused with its path', () => {
  const request = {
    ...startCallByRobot.example.request,
    CallInfo: { MediaType: 'Audio', Romid: '' },
  };
  const { refused } = readSent(startCallByRobot, request);
  expect(refused.map(({ path }) => path)).toEqual(['CallInfo.Romid']);
});

test('an unknown key is only reported where the facts are partial', () => {
  const reading = readSent(createRoom, { RoomInfo: { ...room.RoomInfo, NewSwitch: true } });
  expect(reading.refused).toEqual([]);
  expect(reading.reported.map(({ path }) => path)).toEqual(['RoomInfo.NewSwitch']);
});

test('a wrong type is refused where the facts are partial too', () => {
  const { refused } = readSent(createRoom, { RoomInfo: { ...room.RoomInfo, MaxMemberCount: '3' } });
  expect(refused.map(({ path }) => path)).toEqual(['RoomInfo.MaxMemberCount']);
});

test('a limit counts bytes, not characters', () => {
  const withId = (RoomId: string) => ({ RoomInfo: { ...room.RoomInfo, RoomId } });
  expect(readSent(createRoom, withId('会'.repeat(16))).refused).toEqual([]);
  expect(readSent(createRoom, withId('会'.repeat(17))).refused).toEqual([
    {
      kind: 'mismatch',
      path: 'RoomInfo.RoomId',
      message: 'Too long: 51 bytes of UTF-8, at most 48 are allowed',
    },
  ]);
});

test('a field that arrives without being documented is reported, at any depth', () => {
  const { RoomInfo } = getRoomInfo.example.response;
  const answer = { RoomInfo: { ...RoomInfo, Colour: 'red' }, Extra: 1 };
  const reading = readReceived(getRoomInfo.response, answer);
  expect(reading.refused).toEqual([]);
  expect(reading.reported.map(({ path }) => path)).toEqual(['RoomInfo.Colour', 'Extra']);
});

test('an unknown value of the right type is reported', () => {
  const { RoomInfo } = getRoomInfo.example.response;
  const reading = readReceived(getRoomInfo.response, {
    RoomInfo: { ...RoomInfo, RoomStatus: 'Paused' },
  });
  expect(reading.refused).toEqual([]);
  expect(reading.reported).toMatchObject([{ kind: 'unknown_value', path: 'RoomInfo.RoomStatus' }]);
});

test('an unknown value inside a union is reported', () => {
  const command = 'Room.CallbackAfterUpdateRoomInfo';
  const body = {
    CallbackCommand: command,
    ChangedUserList: [{ User_Account: 'a', ActionType: 'Wave' }],
  };
  const reading = readReceived(afterMemberChanged.body, {
    ...afterMemberChanged.example,
    ChangedUserList: body.ChangedUserList,
  });
  expect(reading.refused).toEqual([]);
  expect(reading.reported.map(({ path }) => path)).toEqual(['ChangedUserList[0].ActionType']);
});

test('a missing enum field is a mismatch, not a new value', () => {
  const { RoomStatus: _, ...RoomInfo } = getRoomInfo.example.response.RoomInfo;
  const reading = readReceived(getRoomInfo.response, { RoomInfo });
  expect(reading.refused.map(({ path }) => path)).toEqual(['RoomInfo.RoomStatus']);
});

test('an account id is read as text and as a number', () => {
  const member = { User_Account: 42, Status: 'Calling' };
  const body = { ...afterStartCall.example, UserList: [member] };
  expect(readReceived(afterStartCall.body, body)).toEqual({ refused: [], reported: [] });
});

test('an unknown key that reaches the emulator passes and is noted', () => {
  const reading = readArrived(endCall, { CallId: '1', CallIdd: '2' });
  expect(reading.refused).toEqual([]);
  expect(reading.reported.map(({ path }) => path)).toEqual(['CallIdd']);
});
