import type { AnswerOf, RequestOf } from '@trtc-kit/contracts';
import type * as contracts from '../../control/index.ts';

type Control = typeof contracts;

/** The name of a control command. */
export type CommandName = keyof Control;

/** What a control command takes. */
export type RequestTo<Name extends CommandName> = RequestOf<Control[Name]>;

/** What a control command gives. */
export type AnswerTo<Name extends CommandName> = AnswerOf<Control[Name]>;

/** Does a control command; rejects with Refused where the emulator refuses, otherwise as fetch does. */
export type Ask = <Name extends CommandName>(
  name: Name,
  request: RequestTo<Name>,
  sdkAppId?: number,
) => Promise<AnswerTo<Name>>;

/** What `fetch` does with a path. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** The emulator has understood, and says no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: number;

  constructor(code: number, info: string) {
    super(info);
    this.code = code;
  }
}

interface Envelope {
  readonly ErrorCode: number;
  readonly ErrorInfo: string;
  readonly Response?: unknown;
}

/** Asks the emulator this page came from. */
export function createAsk(send: Send): Ask {
  return async <Name extends CommandName>(
    name: Name,
    request: RequestTo<Name>,
    sdkAppId?: number,
  ) => {
    const query = sdkAppId === undefined ? '' : `?sdkappid=${sdkAppId.toString()}`;
    const answer = await send(`${toPath(name)}${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    // The emulator that served this page keeps to the contract this page was written for.
    const envelope = (await answer.json()) as Envelope;
    if (envelope.ErrorCode !== 0) throw new Refused(envelope.ErrorCode, envelope.ErrorInfo);
    return (envelope.Response ?? {}) as AnswerTo<Name>;
  };
}

/** The path of a control command. */
export function toPath(name: CommandName): string {
  const command = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `/v4/emulator_control/${command}`;
}
