import { expect, test } from 'vitest';
import { createRoom } from '../room/index.ts';
import { switchSeat } from '../seat/index.ts';
import { endCall } from '../call/index.ts';
import { errorMeaning } from './error-meaning.ts';

test('an endpoint answers for its own codes', () => {
  expect(errorMeaning(createRoom, 100003)?.meaning).toBe('the room id already exists');
  expect(errorMeaning(endCall, 424242)).toBeUndefined();
});

test('a code of the engine has its meaning where the page does not list it', () => {
  expect(switchSeat.errors).not.toHaveProperty('100206');
  expect(errorMeaning(switchSeat, 100206)?.meaning).toBe('not on a seat');
});

test('the common codes hold for every v4 endpoint', () => {
  expect(errorMeaning(endCall, 70001)?.category).toBe('usersig');
});

test('the same number means something else in a v1 answer', () => {
  const v1 = { ...endCall, path: '/v1/records/x' } as const;
  expect(errorMeaning(endCall, 70003)?.meaning).toMatch(/^UserSig invalid/);
  expect(errorMeaning(v1, 70003)?.meaning).toBe('the UserSig has expired');
  expect(errorMeaning(v1, 60007)).toBeUndefined();
});
