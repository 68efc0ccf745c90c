import { expectTypeOf, test } from 'vitest';
import { buildCallback } from '@trtc-kit/webhooks/testing';

test('overrides are those of the body, at every depth, and nothing else', () => {
  const { body } = buildCallback('Call.CallbackAfterEndCall', {
    overrides: { CallRecord: { CallResult: 'Reject' } },
  });
  expectTypeOf(body.CallRecord.CallId).toEqualTypeOf<string>();
  type Changes = NonNullable<
    NonNullable<Parameters<typeof buildCallback<'Call.CallbackAfterEndCall'>>[1]>['overrides']
  >['CallRecord'];
  expectTypeOf<{ CallResult: 'Reject' }>().toExtend<Changes>();
  // Nobody documents this value.
  expectTypeOf<{ CallResult: 'Lunch' }>().not.toExtend<Changes>();
  // @ts-expect-error nobody documents this field
  buildCallback('Call.CallbackAfterEndCall', { overrides: { CallRecordd: {} } });
  // @ts-expect-error no callback has this command
  buildCallback('Call.CallbackAfterLunch');
});
