import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { describe, expect, test } from 'vitest';
import { callbackRequest } from '../test/callback-request.ts';
import { send } from '../test/send.ts';

const { command, example } = afterEndCall;
const text = JSON.stringify(example);

// The run of digits has every value looked at, which takes a stack as deep as the nesting.
const nested = `${'['.repeat(100_000)}${'1'.repeat(16)}${']'.repeat(100_000)}`;

describe('a request is refused, with its text for whoever keeps it,', () => {
  test.each([
    {
      what: 'for another application',
      changes: { SdkAppid: '1400000001' },
      status: 403,
      reason: 'other_app',
    },
    {
      what: 'without an application',
      changes: { SdkAppid: undefined },
      status: 403,
      reason: 'missing_app',
    },
    {
      what: 'with an empty application',
      changes: { SdkAppid: '' },
      status: 403,
      reason: 'missing_app',
    },
    {
      what: 'with text as application',
      changes: { SdkAppid: '1400000000x' },
      status: 403,
      reason: 'missing_app',
    },
    {
      what: 'with a name spelt otherwise',
      changes: { SdkAppid: undefined, sdkappid: '1' },
      status: 403,
      reason: 'missing_app',
    },
    {
      what: 'without a command in its query',
      changes: { CallbackCommand: undefined },
      status: 400,
      reason: 'missing_command',
    },
    {
      what: 'with an empty command',
      changes: { CallbackCommand: '' },
      status: 400,
      reason: 'missing_command',
    },
  ])('$what', async ({ changes, status, reason }) => {
    const result = await send(callbackRequest(command, text, changes));
    expect(result.response.status).toBe(status);
    expect(result.refusal).toMatchObject({ reason, raw: text, query: { OptPlatform: 'iOS' } });
    expect(result.handler).not.toHaveBeenCalled();
  });

  test.each([
    ['that is empty', '', 'not_json'],
    ['that is not JSON', '{"CallbackCommand": ', 'not_json'],
    ['that nests deeper than anyone can read', nested, 'not_json'],
    ['that is a list', `[${text}]`, 'not_an_object'],
    ['that is null', 'null', 'not_an_object'],
    ['that is text', '"CallbackCommand"', 'not_an_object'],
  ])('for a body %s', async (_, body, reason) => {
    const result = await send(callbackRequest(command, body));
    expect(result.response.status).toBe(400);
    expect(result.refusal).toMatchObject({ reason, raw: body });
    expect(result.handler).not.toHaveBeenCalled();
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

test('a refusal is answered in the form the backend reads, with the sentence the owner gets', async () => {
  const { response, answer, refusal } = await send(callbackRequest(command, 'no JSON'));
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(refusal?.message).toBe('The body is not JSON.');
  expect(answer).toEqual({ ActionStatus: 'FAIL', ErrorInfo: refusal?.message, ErrorCode: 1 });
});
