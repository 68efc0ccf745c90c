import { createReceiver, type CallbackEvent } from '@trtc-kit/webhooks';
import { expect, test } from 'vitest';
import { toHeadline } from './headline.ts';
import { createLedger } from './ledger.ts';

/** The event a receiver makes of a room that is destroyed. */
async function roomDestroyed(RoomId: string): Promise<CallbackEvent> {
  const events: CallbackEvent[] = [];
  const receiver = createReceiver({ apps: [{ sdkAppId: 1 }], trustSdkAppIdOnly: true });
  receiver.onAny((event) => void events.push(event));
  const command = 'Room.CallbackAfterDestroyRoom';
  const body = { CallbackCommand: command, Operator_Account: 'a', RoomId, EventTime: 1 };
  const url = `http://app.test/?SdkAppid=1&CallbackCommand=${command}`;
  await receiver.fetch(new Request(url, { method: 'POST', body: JSON.stringify(body) }));
  const [event] = events;
  if (event === undefined) throw new Error('No event.');
  return event;
}

function ledgerFor(expected: string) {
  const ledger = createLedger((event) => toHeadline(event).command);
  ledger.expect(expected, ['Room.CallbackAfterDestroyRoom']);
  return ledger;
}

test('what came exactly once is in order', async () => {
  const ledger = ledgerFor('r');
  ledger.receive(await roomDestroyed('r'));
  expect(ledger.differences()).toEqual([]);
  expect(ledger.received()).toBe(1);
});

test('what did not come is named', () => {
  expect(ledgerFor('r').differences()).toEqual([
    'Room.CallbackAfterDestroyRoom (r) came 0 times, not once',
  ]);
});

test('what came twice is named', async () => {
  const ledger = ledgerFor('r');
  ledger.receive(await roomDestroyed('r'));
  ledger.receive(await roomDestroyed('r'));
  expect(ledger.differences()).toEqual([
    'Room.CallbackAfterDestroyRoom (r) came 2 times, not once',
  ]);
});

test('what nobody expected is named', async () => {
  const ledger = ledgerFor('r');
  ledger.receive(await roomDestroyed('r'));
  ledger.receive(await roomDestroyed('other'));
  expect(ledger.differences()).toEqual(['Room.CallbackAfterDestroyRoom (other) was not expected']);
});
