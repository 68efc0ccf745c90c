import type { Mark } from './mark.ts';
import type { ObservationSource } from './observation.ts';

/** One-to-one or group. */
export type CallKind = 'oneToOne' | 'group';

/** How a call ended, as far as the vendor documents it. */
export type CallResult =
  'completed' | 'cancelled' | 'declined' | 'notAnswered' | 'busy' | 'interrupted' | 'offline';

/** What a call carries. */
export type CallMedia = 'audio' | 'video';

/** A documented value, or a word of the backend that no page explains. */
export type OrOther<Documented extends string> = Documented | (string & {});

/**
 * What is known of a member's part in a call:
 *
 * - `joined`: was in the call, and some observation shows it;
 * - `presumed`: a record names this member of an answered group call, and records do not say who
 *   of its members joined;
 * - `waiting`: was called and has not answered yet;
 * - `declined`, `busy`, `notAnswered`, `withdrawn`: was called, and did not join.
 */
export type ParticipantState =
  'joined' | 'presumed' | 'waiting' | 'declined' | 'busy' | 'notAnswered' | 'withdrawn';

/** Where a value comes from. */
export interface FieldSource {
  readonly source: ObservationSource;
  /** The command word, if it was a callback. */
  readonly command?: string | undefined;
  /** The id of the observation, see `archive.observations()`. */
  readonly observation: string;
}

/** A member of a call. Times are milliseconds since 1970, of whole seconds. */
export interface Participant {
  readonly userId: string;
  readonly role: 'caller' | 'callee';
  readonly state: ParticipantState;
  /** When they joined, the first time if they did so more than once. */
  readonly joinedAt: number | undefined;
  /** When they left for good; absent while they are in the call. */
  readonly leftAt: number | undefined;
  /** The platform they joined from, such as `iOS`. Only callbacks tell it. */
  readonly platform: string | undefined;
}

/** The fields of a record that one observation or another decides. */
export type SourcedField =
  'kind' | 'media' | 'result' | 'room' | 'caller' | 'startedAt' | 'acceptedAt' | 'endedAt';

/**
 * A call, put together from all that was said about it. Times are milliseconds since 1970, of whole
 * seconds, which is what the backend's records have.
 */
export interface CallRecord {
  /** The vendor's call id. */
  readonly id: string;
  /** The SDKAppID. */
  readonly sdkAppId: number;
  readonly kind: CallKind;
  readonly media: OrOther<CallMedia> | undefined;
  /** Absent while the call is running, or if nothing says how it ended. */
  readonly result: OrOther<CallResult> | undefined;
  /** The TRTC room. */
  readonly room: string | undefined;
  /** The user who started the call. */
  readonly caller: string | undefined;
  /** Everybody else who was called or came, whether they answered or not, in order of their ids. */
  readonly callees: readonly string[];
  /** The caller first, then the callees. */
  readonly participants: readonly Participant[];
  readonly startedAt: number | undefined;
  /** When the first callee answered. */
  readonly acceptedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** The latest moment at which something is known to have happened in the call. */
  readonly lastSeenAt: number | undefined;
  /** Which observation each field comes from. */
  readonly sources: Readonly<Partial<Record<SourcedField, FieldSource>>>;
  /** What is odd about the record, in alphabetical order; empty for nearly all. */
  readonly marks: readonly Mark[];
}
