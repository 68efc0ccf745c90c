import type { SentBodyOf } from '@trtc-kit/contracts';
import type { CallbackCommand, CallbackOf } from '../callbacks/known-callbacks.ts';
import type { Clock } from '../clock.ts';

/** Some fields of a body, at every depth; a list is given whole. */
export type Overrides<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: Overrides<T[Key]> }
    : T;

/** Where a callback goes, and how it is proven. */
export interface SendingOptions {
  /** The application it is for. Default: 1400000000. */
  readonly sdkAppId?: number | undefined;
  /** The secret in the URL. Default: none. */
  readonly urlSecret?: string | undefined;
  /** The name of its parameter. Default: `secret`. */
  readonly urlSecretParameter?: string | undefined;
  /** The token `Sign` is made with. Default: none, and no `Sign`. */
  readonly token?: string | undefined;
  /** Says when it is signed. Default: the machine's clock. */
  readonly clock?: Clock | undefined;
  /** `OptPlatform`. Default: `iOS`. */
  readonly platform?: string | undefined;
  /** `ClientIP`. Default: 127.0.0.1. */
  readonly clientIp?: string | undefined;
  /** Where the receiver listens. Default: `http://localhost/`. */
  readonly url?: string | undefined;
}

/** What is different from the documented sample. */
export interface CallbackOptions<Command extends CallbackCommand> extends SendingOptions {
  /** Fields of the body. Default: all as in the documented sample. */
  readonly overrides?: Overrides<SentBodyOf<CallbackOf<Command>>> | undefined;
  /** `true` builds a body that does not fit its contract, to see what becomes of it. Default: `false`. */
  readonly unchecked?: boolean | undefined;
}
