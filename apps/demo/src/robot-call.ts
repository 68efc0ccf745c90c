import type { PlayedCall } from './calls.ts';
import type { Show } from './show.ts';

/**
 * A robot calls heidi through the REST API, heidi answers, and the application ends the call.
 *
 * @throws Error if the backend does not tell the id of the call, which its page leaves open.
 */
export async function robotCall({ stage, transcript, send }: Show): Promise<PlayedCall> {
  const { callkit, devices } = stage;
  const request = {
    Robot_Account: 'robot',
    CalleeList_Account: ['heidi'],
    Timeout: 60_000,
    CallInfo: { MediaType: 'Audio' },
  } as const;
  const { CallId } = await send('callkit.startCallByRobot', callkit.startCallByRobot, request);
  if (CallId === undefined) throw new Error('The answer has no CallId.');
  await stage.pass(8);
  transcript.act('heidi answers');
  await devices.acceptCall({ CallId, User_Account: 'heidi', OptPlatform: 'Android' });
  await stage.pass(20);
  await send('callkit.getCallInfo', callkit.getCallInfo, { CallId });
  await send('callkit.endCall', callkit.endCall, { CallId });
  return {
    callId: CallId,
    result: 'NormalEnd',
    callbacks: [
      'Call.CallbackAfterStartCall robot Calling, heidi Waiting',
      'Call.CallbackAfterMemberChanged heidi Accept',
      'Call.CallbackAfterEndCall NormalEnd',
    ],
  };
}
