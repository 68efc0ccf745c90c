import { expect, test } from 'vitest';
import { toTomorrow } from './tomorrow.ts';

test('an answer of tomorrow has a field and values that no document lists, and keeps the rest', () => {
  const answer = { ErrorCode: 0, Response: { RoomInfo: { RoomId: 'r', RoomStatus: 'Running' } } };
  const Tomorrow = { Kind: 'new' };
  expect(JSON.parse(toTomorrow(JSON.stringify(answer)))).toEqual({
    ErrorCode: 0,
    Response: { RoomInfo: { RoomId: 'r', RoomStatus: 'Hibernating', Tomorrow }, Tomorrow },
    Tomorrow,
  });
});
