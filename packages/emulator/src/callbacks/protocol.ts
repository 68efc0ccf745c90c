import { requestOverLimit } from '@trtc-kit/contracts/callbacks/alert';
import type { ProductName } from '../world/event.ts';
import type { DeliveryOutcome } from './delivery.ts';
import type { ProfileName } from './profiles.ts';

/** What the query of a callback tells. */
export interface Told {
  readonly sdkAppId: number;
  readonly command: string;
  /** The platform of whoever caused it. */
  readonly platform: string;
}

/** How the callbacks of a product go out. */
export interface Protocol {
  /** What the backend adds to the configured URL. */
  readonly toQuery: (told: Told) => Readonly<Record<string, string>>;
  /** Whether `Sign` and `RequestTime` are added where there is a token. */
  readonly isSigned: boolean;
  /** Whether the receiver has taken it. */
  readonly isTaken: (outcome: DeliveryOutcome) => boolean;
  /** The documented profile; absent where the settings choose. */
  readonly profile?: ProfileName;
}

interface Exception {
  /** Sent to whoever has a configuration, whatever its list says. */
  readonly isAlwaysSent: boolean;
  readonly hasClientIp: boolean;
}

/** Commands that do not go out like the rest. */
const exceptions: Readonly<Record<string, Exception>> = {
  // "Sent by default once a callback URL is configured"; the sample has no ClientIP.
  [requestOverLimit.command]: { isAlwaysSent: true, hasClientIp: false },
};

const v4: Protocol = {
  toQuery: ({ sdkAppId, command, platform }) => ({
    SdkAppid: sdkAppId.toString(),
    CallbackCommand: command,
    contenttype: 'json',
    ...(exceptions[command]?.hasClientIp === false ? {} : { ClientIP: '127.0.0.1' }),
    OptPlatform: platform,
  }),
  isSigned: true,
  // The code in the answer is ignored.
  isTaken: ({ kind }) => kind === 'acked',
};

const v1: Protocol = {
  toQuery: ({ sdkAppId, command, platform }) => ({
    sdkappid: sdkAppId.toString(),
    command,
    contenttype: 'json',
    clientip: '127.0.0.1',
    optplatform: platform,
  }),
  // The older pages document no signature.
  isSigned: false,
  isTaken: (outcome) => outcome.kind === 'acked' && errorCodeOf(outcome.ack) === 0,
  profile: 'v1Ladder',
};

/** The protocol of each product. */
export const protocols: Readonly<Record<ProductName, Protocol>> = {
  call: v4,
  callV1: v1,
  room: v4,
};

/** Whether a list of wanted commands lets one through. */
export function isWanted(command: string, list: readonly string[]): boolean {
  return exceptions[command]?.isAlwaysSent === true || list.includes(command);
}

/** A URL with a query behind it; a query of its own stays in front. */
export function withQuery(url: string, query: Readonly<Record<string, string>>): string {
  const added = new URLSearchParams(query).toString();
  return `${url}${url.includes('?') ? '&' : '?'}${added}`;
}

function errorCodeOf(ack: unknown): unknown {
  return typeof ack === 'object' && ack !== null && 'ErrorCode' in ack ? ack.ErrorCode : undefined;
}
