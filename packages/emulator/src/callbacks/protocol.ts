import type { ProductName, WorldEvent } from '../world/event.ts';
import type { DeliveryOutcome } from './delivery.ts';

/** How the callbacks of a product go out. */
export interface Protocol {
  /** What the backend adds to the configured URL. */
  readonly toQuery: (event: WorldEvent, sdkAppId: number) => Readonly<Record<string, string>>;
  /** How long after each sending that was not taken the next one follows, in milliseconds. */
  readonly pauses: readonly number[];
  /** Whether the receiver has taken it. */
  readonly isTaken: (outcome: DeliveryOutcome) => boolean;
}

const v4: Protocol = {
  toQuery: ({ command, origin }, sdkAppId) => ({
    SdkAppid: sdkAppId.toString(),
    CallbackCommand: command,
    contenttype: 'json',
    ClientIP: '127.0.0.1',
    OptPlatform: origin.platform,
  }),
  pauses: [],
  isTaken: () => true,
};

const v1: Protocol = {
  toQuery: ({ command, origin }, sdkAppId) => ({
    sdkappid: sdkAppId.toString(),
    command,
    contenttype: 'json',
    clientip: '127.0.0.1',
    optplatform: origin.platform,
  }),
  // Whether the first one is the first sending is open; here it follows that at once.
  pauses: [0, 1_000, 1_000, 2_000, 3_000, 5_000],
  isTaken: (outcome) => outcome.kind === 'acked' && errorCodeOf(outcome.ack) === 0,
};

/** The protocol of each product. */
export const protocols: Readonly<Record<ProductName, Protocol>> = {
  call: v4,
  callV1: v1,
  room: v4,
};

/** The configured URL with a query behind it; a query of the receiver's own stays in front. */
export function toCallbackUrl(configured: string, query: Readonly<Record<string, string>>): string {
  const added = new URLSearchParams(query).toString();
  return `${configured}${configured.includes('?') ? '&' : '?'}${added}`;
}

function errorCodeOf(ack: unknown): unknown {
  return typeof ack === 'object' && ack !== null && 'ErrorCode' in ack ? ack.ErrorCode : undefined;
}
