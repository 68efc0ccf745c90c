import type { Receiver } from '../receiver.ts';
import type { BuiltCallback } from './build-callback.ts';

/** What a receiver made of a callback. */
export interface Delivered {
  /** The HTTP status. */
  readonly status: number;
  /** The JSON it answered. */
  readonly answer: unknown;
}

/** Gives a callback to a receiver, and waits for its answer and for every handler that runs. */
export async function deliver(
  receiver: Pick<Receiver, 'fetch' | 'idle'>,
  callback: Pick<BuiltCallback, 'request'>,
): Promise<Delivered> {
  const response = await receiver.fetch(callback.request());
  await receiver.idle();
  return { status: response.status, answer: await response.json() };
}
