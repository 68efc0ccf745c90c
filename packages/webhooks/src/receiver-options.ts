import type { Clock } from './clock.ts';
import type { DeliveryRules } from './delivery.ts';
import type { ReceiverHooks } from './hooks.ts';

/** What a receiver takes in, and whom it tells. */
export interface ReceiverOptions extends ReceiverHooks {
  /** Your application, or several; requests for any other are refused. */
  readonly sdkAppId: number | readonly number[];
  /** The largest body that is read, in bytes. Default: 1,048,576 (1 MiB). */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Milliseconds the answer waits for handlers and hooks, which run on when it is used up.
   * Default: 1,500. A limit of 2,000 is documented for Chat, none for Call and Conference.
   */
  readonly handlerBudget?: number | undefined;
  /** Stamps events. Default: the machine's clock. */
  readonly clock?: Clock | undefined;
}

// What setTimeout can hold; beyond it, it fires at once.
const longestTimer = 0x7fff_ffff;

/** @throws TypeError if `sdkAppId` or `maxBodyBytes` is missing or wrong. */
export function checkRules({ sdkAppId, maxBodyBytes = 1_048_576 }: ReceiverOptions): DeliveryRules {
  const sdkAppIds = new Set(typeof sdkAppId === 'object' ? sdkAppId : [sdkAppId]);
  if (sdkAppIds.size === 0 || ![...sdkAppIds].every((id) => isInteger(id, 1))) {
    throw new TypeError('sdkAppId must be a positive integer, or a list of them.');
  }
  if (!isInteger(maxBodyBytes, 1)) {
    throw new TypeError('maxBodyBytes must be a positive integer.');
  }
  return { sdkAppIds, maxBodyBytes };
}

/** @throws TypeError if `handlerBudget` is wrong. */
export function checkBudget({ handlerBudget = 1_500 }: ReceiverOptions): number {
  if (!isInteger(handlerBudget, 0) || handlerBudget > longestTimer) {
    throw new TypeError('handlerBudget must be a whole number of milliseconds, 0 or more.');
  }
  return handlerBudget;
}

function isInteger(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}
