import * as room from '@trtc-kit/contracts/products/room';
import * as call from '@trtc-kit/contracts/products/call';
import { expectTypeOf, test } from 'vitest';
import type { Client, Methods } from './client.ts';

test('a request may be left out where nothing in it is required', () => {
  expectTypeOf<[]>().toExtend<Parameters<Client<typeof room>['getCallback']>>();
  expectTypeOf<[]>().toExtend<Parameters<Client<typeof call>['getRecordByFilter']>>();
  expectTypeOf<[]>().not.toExtend<Parameters<Client<typeof call>['endCall']>>();
  expectTypeOf<[]>().not.toExtend<Parameters<Client<typeof room>['createRoom']>>();
});

test('only endpoints become methods', () => {
  expectTypeOf<
    keyof Methods<{ endCall: typeof call.endCall; other: string }>
  >().toEqualTypeOf<'endCall'>();
});
