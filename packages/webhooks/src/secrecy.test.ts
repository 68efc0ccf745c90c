import { inspect } from 'node:util';
import { afterEndCall } from '@trtc-kit/contracts/callbacks/call';
import { expect, test, vi } from 'vitest';
import { callbackRequest, app } from '../test/callback-request.ts';
import { createReceiver } from './index.ts';

const { command, example } = afterEndCall;
const secrets = ['17773bc39a671d7b', 'open-sesame', 'named-by-a-stranger'];
const url = { Sign: '17773bc39a671d7b', 'named-by-a-stranger': '1' };

test.each<[string, object | string, Record<string, string | undefined>]>([
  ['an event', example, {}],
  ['an event that differs from its contract', { ...example, Mood: 'good' }, {}],
  ['an unknown command', '{}', { CallbackCommand: 'Call.CallbackAfterLunch' }],
  ['a secret in place of the application', example, { SdkAppid: 'open-sesame' }],
  ['another application', example, { SdkAppid: '1' }],
  ['no command', example, { CallbackCommand: undefined }],
  ['no JSON', '{', {}],
  ['too large a body', 'x'.repeat(2_000), {}],
])('no secret of the URL gets out after %s', async (_, body, changes) => {
  const heard: unknown[] = [];
  const hear = (...facts: unknown[]) => heard.push(...facts);
  vi.spyOn(console, 'error').mockImplementation(hear);
  const hooks = { onRefused: hear, onPossibleLoss: hear, onContractDrift: hear };
  const receiver = createReceiver({ apps: [app], checks: { bodySize: 1_000 }, ...hooks });
  const fail = (event: unknown) => {
    hear(event);
    throw new Error('failed');
  };
  receiver.onAny(fail);
  receiver.onUnknown(fail);
  receiver.onInvalid(fail);
  const response = await receiver.fetch(callbackRequest(command, body, { ...url, ...changes }));
  await receiver.idle();
  heard.push(await response.text(), Object.fromEntries(response.headers), receiver);
  heard.push(receiver.describeChecks(), receiver.stats(), await receiver.inbox.deadLetters());
  // What is asked for above is always there; something that was told must be too.
  expect(heard.length).toBeGreaterThan(6);
  const shown = inspect(heard, { depth: 20, showHidden: true });
  for (const secret of secrets) expect(shown).not.toContain(secret);
});
