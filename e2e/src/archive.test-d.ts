import { createCallKit } from '@trtc-kit/callkit';
import type { CallbackSource, RecordSource } from '@trtc-kit/records';
import { createReceiver, type Receiver } from '@trtc-kit/webhooks';
import { expectTypeOf, test } from 'vitest';

test('an archive takes records from a callkit', () => {
  expectTypeOf<ReturnType<typeof createCallKit>>().toExtend<RecordSource>();
});

test('an archive takes callbacks from a receiver', () => {
  expectTypeOf<ReturnType<typeof createReceiver>>().toExtend<CallbackSource>();
  expectTypeOf<Receiver>().toExtend<CallbackSource>();
});

test('an archive takes records from nothing that has none of v1', () => {
  expectTypeOf<Pick<ReturnType<typeof createCallKit>, 'records'>>().not.toExtend<RecordSource>();
});
