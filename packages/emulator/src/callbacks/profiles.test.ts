import { expect, test } from 'vitest';
import { createReceiver, taken, type Answer } from '../../test/receiver.ts';
import { profiles } from './profiles.ts';

const start = 1_700_000_000_000;

/** A time that is up at once. */
const timeoutSignal = () => AbortSignal.abort(new DOMException('too late', 'TimeoutError'));
const silence: Answer = () => new Promise<Response>(() => undefined);
const broken: Answer = () => new Response('', { status: 500 });
const refused: Answer = () => Response.json({ ActionStatus: 'FAIL', ErrorInfo: '', ErrorCode: 1 });

test.each([
  { profile: 'once', after: 'a time-out', answer: silence, sent: [0] },
  { profile: 'once', after: 'another status', answer: broken, sent: [0] },
  { profile: 'chatRetry', after: 'a time-out', answer: silence, sent: [0, 1, 3, 7] },
  { profile: 'chatRetry', after: 'another status', answer: broken, sent: [0] },
  { profile: 'v1Ladder', after: 'a time-out', answer: silence, sent: [0, 0, 1, 2, 4, 7, 12] },
  { profile: 'v1Ladder', after: 'another status', answer: broken, sent: [0, 0, 1, 2, 4, 7, 12] },
] as const)('$profile sends $sent.length times after $after', async (row) => {
  const { create, emulator, pass } = await createReceiver({
    answer: row.answer,
    callbacks: { profile: row.profile },
    ...(row.answer === silence ? { timeoutSignal } : {}),
  });
  await create('r');
  await pass(60);
  const [delivery] = emulator.deliveries();
  expect(delivery?.attempts.map(({ at }) => (at - start) / 1_000)).toEqual(row.sent);
  expect(delivery).toMatchObject({ status: 'lost' });
});

test.each(Object.keys(profiles) as (keyof typeof profiles)[])(
  '%s sends once what is answered with 200 and JSON, whatever the code',
  async (profile) => {
    const { create, emulator, pass } = await createReceiver({
      answer: refused,
      callbacks: { profile },
    });
    await create('r');
    await pass(60);
    expect(emulator.deliveries()).toMatchObject([{ status: 'taken', attempts: [{}] }]);
  },
);

test('a profile can change while the emulator runs', async () => {
  const { create, control, incoming, pass } = await createReceiver({ answer: broken });
  await create('r');
  await pass(60);
  expect(incoming).toHaveLength(1);
  control.putApp({ SdkAppId: 1400000000, Settings: { callbacks: { profile: 'v1Ladder' } } });
  await create('s');
  await pass(60);
  expect(incoming).toHaveLength(1 + 7);
});

test('what waits to be sent again tells when', async () => {
  const answers = [broken, taken];
  const { create, emulator, pass } = await createReceiver({
    answer: (incoming) => (answers.shift() ?? taken)(incoming),
    callbacks: { profile: 'chatRetry' },
    timeoutSignal: () =>
      answers.length === 2
        ? AbortSignal.abort(new DOMException('too late', 'TimeoutError'))
        : new AbortController().signal,
  });
  await create('r');
  await emulator.idle();
  const [waiting] = emulator.deliveries();
  expect(waiting).toMatchObject({ status: 'pending', nextAt: start + 1_000 });
  await pass(1);
  const [over] = emulator.deliveries();
  expect(over).toMatchObject({ status: 'taken', outcome: { kind: 'acked' } });
  expect(over).not.toHaveProperty('nextAt');
});
