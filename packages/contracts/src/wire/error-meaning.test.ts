import { expect, test } from 'vitest';
import { createRoom } from '../room/index.ts';
import { endCall } from '../call/index.ts';
import { errorMeaning } from './error-meaning.ts';

test('an endpoint answers for its own codes', () => {
  expect(errorMeaning(createRoom, 100003)?.meaning).toBe('the room id already exists');
  expect(errorMeaning(endCall, 100003)).toBeUndefined();
});

test('the common codes hold for every v4 endpoint', () => {
  expect(errorMeaning(endCall, 70001)?.category).toBe('usersig');
});

test('a v4 meaning is not read into a v1 answer', () => {
  expect(errorMeaning({ ...endCall, path: '/v1/records/x' }, 70001)).toBeUndefined();
});
