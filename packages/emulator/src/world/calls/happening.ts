import type { CallResult } from '@trtc-kit/contracts/call-record';
import type { Origin } from '../event.ts';
import type { RecordView } from './call-view.ts';
import type { Call, Departure } from './call.ts';

/** When something happened, and by what means. */
export interface Occasion {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly origin: Origin;
}

/** A call was started. */
export interface Started extends Occasion {
  readonly kind: 'started';
  readonly call: Call;
}

/** A call could not be started: its caller is in another one. */
export interface Failed extends Occasion {
  readonly kind: 'failed';
  /** What would have been the call. */
  readonly call: Call;
}

/** What members do. */
export type Act = Departure | 'Accept' | 'Join' | 'Invite';

/** Members of a call did something. */
export interface Changed extends Occasion {
  readonly kind: 'changed';
  readonly call: Call;
  readonly users: readonly string[];
  readonly action: Act;
}

/** How a call ends, and who brings that about. */
export interface Ending {
  readonly result: CallResult;
  readonly by: string;
  readonly origin: Origin;
}

/** A call ended, with the members it had then. */
export interface Ended extends Occasion {
  readonly kind: 'ended';
  readonly call: Call;
  readonly record: RecordView;
  /** Whose doing it was. */
  readonly by: string;
}

/** What happened in a call, before any API puts it in its words. */
export type Happening = Started | Failed | Changed | Ended;
