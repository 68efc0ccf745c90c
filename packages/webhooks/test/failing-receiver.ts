import {
  createReceiver,
  type Failure,
  type InboxStore,
  type ReceiverOptions,
} from '@trtc-kit/webhooks';
import { onTestFinished } from 'vitest';
import { app } from './callback-request.ts';
import { toMark } from './calls.ts';
import { createManualClock } from './manual-clock.ts';

/** A receiver whose handler fails for what is marked so, beside everything it saw. */
export function createFailing(inbox: InboxStore, options: Partial<ReceiverOptions<unknown>> = {}) {
  const clock = createManualClock();
  const failing = new Set<string>();
  const seen: string[] = [];
  const failures: Failure[] = [];
  const receiver = createReceiver<unknown>({
    apps: [app],
    inbox,
    clock,
    random: () => 1,
    onError: (_, failure) => failures.push(failure),
    ...options,
  });
  onTestFinished(() => receiver.close());
  receiver.onAny((event) => {
    seen.push(toMark(event));
    if (failing.has(toMark(event))) throw new Error(`cannot do ${toMark(event)}`);
  });
  const pass = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await receiver.idle();
  };
  const send = async (...requests: Request[]) => {
    const answers = await Promise.all(requests.map((request) => receiver.fetch(request)));
    await receiver.idle();
    return answers.map(({ status }) => status);
  };
  return { receiver, clock, failing, seen, failures, pass, send };
}
