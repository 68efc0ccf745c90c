import type { Show } from './show.ts';

/** A call that was played, with what must follow from it. */
export interface PlayedCall {
  readonly callId: string;
  /** What the record must say. */
  readonly result: string;
  /** The callbacks that must come, each once. */
  readonly callbacks: readonly string[];
}

const started = 'Call.CallbackAfterStartCall';
const changed = 'Call.CallbackAfterMemberChanged';
const ended = 'Call.CallbackAfterEndCall';

/** alice calls bob, who answers after a while; they talk, alice hangs up. */
export async function answeredCall({ stage, transcript }: Show): Promise<PlayedCall> {
  const { devices } = stage;
  transcript.act('alice calls bob, with video');
  const { CallId } = await devices.startCall({
    Caller_Account: 'alice',
    CalleeList_Account: ['bob'],
    MediaType: 'Video',
    OptPlatform: 'iOS',
  });
  await stage.pass(6);
  transcript.act('bob answers');
  await devices.acceptCall({ CallId, User_Account: 'bob', OptPlatform: 'Android' });
  await stage.pass(95);
  transcript.act('alice hangs up');
  await devices.hangUpCall({ CallId, User_Account: 'alice', OptPlatform: 'iOS' });
  return {
    callId: CallId,
    result: 'NormalEnd',
    callbacks: [
      `${started} alice Calling, bob Waiting`,
      `${changed} bob Accept`,
      `${changed} alice HangUp`,
      `${ended} NormalEnd`,
    ],
  };
}

/** carol calls dave, who declines. */
export async function rejectedCall({ stage, transcript }: Show): Promise<PlayedCall> {
  const { devices } = stage;
  transcript.act('carol calls dave');
  const { CallId } = await devices.startCall({
    Caller_Account: 'carol',
    CalleeList_Account: ['dave'],
    MediaType: 'Audio',
    OptPlatform: 'Web',
  });
  await stage.pass(4);
  transcript.act('dave declines');
  await devices.rejectCall({ CallId, User_Account: 'dave', OptPlatform: 'Windows' });
  return {
    callId: CallId,
    result: 'Reject',
    callbacks: [
      `${started} carol Calling, dave Waiting`,
      `${changed} dave Reject`,
      `${ended} Reject`,
    ],
  };
}

/** erin calls frank, who does not answer; the call ends by itself after 30 seconds. */
export async function unansweredCall({ stage, transcript }: Show): Promise<PlayedCall> {
  transcript.act('erin calls frank, and lets it ring for 30 seconds');
  const { CallId } = await stage.devices.startCall({
    Caller_Account: 'erin',
    CalleeList_Account: ['frank'],
    MediaType: 'Audio',
    Timeout: 30_000,
    OptPlatform: 'Android',
  });
  await stage.pass(30);
  return {
    callId: CallId,
    result: 'NotAnswer',
    callbacks: [
      `${started} erin Calling, frank Waiting`,
      `${changed} frank NotAnswer`,
      `${ended} NotAnswer`,
    ],
  };
}

/** A group call: grace joins late without having been called, bob leaves early. */
export async function groupCall({ stage, transcript }: Show): Promise<PlayedCall> {
  const { devices } = stage;
  transcript.act('alice calls bob and carol, with video');
  const { CallId } = await devices.startCall({
    Caller_Account: 'alice',
    CalleeList_Account: ['bob', 'carol'],
    MediaType: 'Video',
    OptPlatform: 'macOS',
  });
  await stage.pass(5);
  transcript.act('bob answers, then carol');
  await devices.acceptCall({ CallId, User_Account: 'bob', OptPlatform: 'iOS' });
  await stage.pass(3);
  await devices.acceptCall({ CallId, User_Account: 'carol', OptPlatform: 'Web' });
  await stage.pass(60);
  transcript.act('grace joins late');
  await devices.joinCall({ CallId, User_Account: 'grace', OptPlatform: 'iPad' });
  await stage.pass(45);
  transcript.act('bob leaves early');
  await devices.leaveCall({ CallId, User_Account: 'bob', OptPlatform: 'iOS' });
  await stage.pass(80);
  transcript.act('carol leaves, then grace, and the call is over');
  await devices.leaveCall({ CallId, User_Account: 'carol', OptPlatform: 'Web' });
  await stage.pass(7);
  await devices.leaveCall({ CallId, User_Account: 'grace', OptPlatform: 'iPad' });
  return {
    callId: CallId,
    result: 'NormalEnd',
    callbacks: [
      `${started} alice Calling, bob Waiting, carol Waiting`,
      ...['bob Accept', 'carol Accept', 'grace Join'].map((what) => `${changed} ${what}`),
      ...['bob HangUp', 'carol HangUp', 'grace HangUp'].map((what) => `${changed} ${what}`),
      `${ended} NormalEnd`,
    ],
  };
}
