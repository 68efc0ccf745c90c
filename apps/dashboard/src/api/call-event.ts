import type { ObservationSource } from '@trtc-kit/records';

/** What can happen in a call; `other` is a word that no page explains. */
export type CallEventKind =
  | 'started'
  | 'called'
  | 'joined'
  | 'declined'
  | 'busy'
  | 'notAnswered'
  | 'withdrawn'
  | 'left'
  | 'lost'
  | 'failed'
  | 'ended'
  | 'other';

/** Something that happened in a call. */
export interface CallEvent {
  /** Milliseconds since 1970; absent where it was not said. */
  readonly at?: number | undefined;
  readonly kind: CallEventKind;
  /** Who did it, or whom it happened to. */
  readonly users: readonly string[];
  /** Where they did it from. */
  readonly platform?: string | undefined;
  /** How the call ended, in the backend's word. */
  readonly word?: string | undefined;
  readonly source: ObservationSource;
  /** The observation that says so. */
  readonly observation: string;
}
