import { createReceiver } from '@trtc-kit/webhooks';
import { buildCallback } from '@trtc-kit/webhooks/testing';
import { expect, test } from 'vitest';
import { openStage, sdkAppId } from '../../../test/stage.ts';
import type { OverviewAnswer } from '../../api/answers.ts';

const app = { sdkAppId, urlSecrets: ['open-sesame'] };

/** Reads on until something is told. */
async function hear(response: Response, word: string): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes(word)) {
    const { value, done } = (await reader?.read()) ?? { done: true, value: '' };
    if (done) break;
    heard += value;
  }
  return heard;
}

test('an open page is told of a call whose callback comes in', async () => {
  const receiver = createReceiver({ apps: [app] });
  await using stage = await openStage({ receiver });
  receiver.onAny(async (event) => {
    const { observeCallback } = await import('@trtc-kit/records');
    const observation = observeCallback(event);
    if (observation !== undefined) await stage.archive.add([observation]);
  });
  const response = await stage.get('/api/changes');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const callback = buildCallback('Call.CallbackAfterEndCall', {
    ...{ sdkAppId, urlSecret: 'open-sesame', url: 'http://calls.example/callbacks' },
  });
  const answer = await stage.dashboard.fetch(callback.request());
  expect(await answer.json()).toMatchObject({ ErrorCode: 0 });
  const { CallId } = callback.body.CallRecord;
  expect(await hear(response, CallId)).toMatch(/event: change\ndata: \{"callIds":\["/);
});

test('an open page is let go when the dashboard closes', async () => {
  const stage = await openStage();
  const response = await stage.get('/api/changes');
  await stage[Symbol.asyncDispose]();
  expect(await hear(response, 'nothing that is ever told')).toContain('event: hello');
});

test('a call that is going on is among the live ones, and is counted', async () => {
  await using stage = await openStage();
  const { observeCallback } = await import('@trtc-kit/records');
  const { now } = await stage.ask<OverviewAnswer>('overview');
  const { body, query } = buildCallback('Call.CallbackAfterStartCall', {
    ...{ sdkAppId, urlSecret: 'x', overrides: { EventTime: now - 60_000 } },
  });
  const event = { sdkAppId, command: 'Call.CallbackAfterStartCall', body, query, receivedAt: now };
  const observation = observeCallback(event);
  await stage.archive.add(observation === undefined ? [] : [observation]);
  const { live, status } = await stage.ask<OverviewAnswer>('overview');
  expect(live.map(({ id }) => id)).toEqual([body.CallInfo.CallId]);
  expect(status.running.oneToOne + status.running.group).toBe(1);
});
