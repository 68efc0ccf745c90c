import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { describe, expect, test } from 'vitest';
import { callbackRequest, callbackRequestV1, type QueryChanges } from '../test/callback-request.ts';
import { send } from '../test/send.ts';

const { command, example } = afterEndCall;
const text = JSON.stringify(example);

describe('a request is refused, with its text for whoever keeps it,', () => {
  test.each<[string, QueryChanges, { status?: number; reason: string; lost?: number }]>([
    [
      'for another application',
      { SdkAppid: '1400000001' },
      { status: 403, reason: 'other_app', lost: 0 },
    ],
    ['without an application', { SdkAppid: undefined }, { reason: 'missing_app' }],
    ['with an empty application', { SdkAppid: '' }, { reason: 'missing_app' }],
    ['with text as application', { SdkAppid: '1400000000x' }, { reason: 'missing_app' }],
    [
      'with a name spelt otherwise',
      { SdkAppid: undefined, sdkappid: '1' },
      { reason: 'missing_app' },
    ],
    [
      'without a command in its query',
      { CallbackCommand: undefined },
      { status: 400, reason: 'missing_command', lost: 1 },
    ],
    [
      'with an empty command',
      { CallbackCommand: '' },
      { status: 400, reason: 'missing_command', lost: 1 },
    ],
  ])('%s', async (_, changes, { status = 403, reason, lost = 0 }) => {
    const result = await send(callbackRequest(command, text, changes));
    expect(result.response.status).toBe(status);
    expect(result.refusal).toMatchObject({ reason, raw: text, query: { OptPlatform: 'iOS' } });
    expect(result.handler).not.toHaveBeenCalled();
    expect(result.stats).toMatchObject({ received: 1, refused: 1, possiblyLost: lost });
    expect(result.onPossibleLoss).toHaveBeenCalledTimes(lost);
  });
});

test.each(['GET', 'HEAD', 'PUT', 'OPTIONS'])('%s is told that POST is the way', async (method) => {
  const { response, refusal } = await send(
    new Request(callbackRequest(command, '').url, { method }),
  );
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
  expect(refusal).toMatchObject({ reason: 'method', query: { CallbackCommand: command } });
});

test('a refusal is answered in the form of its sender, with the sentence the owner gets', async () => {
  const changes = { secret: 'wrong' };
  const v4 = await send(callbackRequest(command, text, changes));
  expect(v4.response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(v4.refusal?.message).toBe('The URL does not have the secret of this receiver.');
  const { message } = v4.refusal ?? {};
  expect(v4.answer).toEqual({ ActionStatus: 'FAIL', ErrorInfo: message, ErrorCode: 1 });
  const v1 = await send(callbackRequestV1('normal_end', text, changes));
  expect(v1.answer).toEqual({ ErrorCode: 1, ErrorMessage: message });
});
