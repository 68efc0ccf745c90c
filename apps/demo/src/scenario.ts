import { decodeUserSig, signUserSig } from '@trtc-kit/usersig';
import { defaultApp } from '@trtc-kit/emulator';
import { answeredCall, groupCall, rejectedCall, unansweredCall, type PlayedCall } from './calls.ts';
import { conference } from './conference.ts';
import { robotCall } from './robot-call.ts';
import type { Show } from './show.ts';

const chapters: readonly (readonly [title: string, play: (show: Show) => Promise<PlayedCall>])[] = [
  ['A one-to-one call, answered and ended', answeredCall],
  ['A one-to-one call, rejected', rejectedCall],
  ['A one-to-one call, not answered', unansweredCall],
  ['A group call: one joins late, one leaves early', groupCall],
  ['A robot call, ended by the application', robotCall],
];

/** Signs in, registers for callbacks and plays every chapter. Gives the calls that were played. */
export async function playScenario(show: Show): Promise<readonly PlayedCall[]> {
  show.transcript.chapter('Sign in and register for callbacks');
  showUserSig(show);
  await registerForCallbacks(show);
  const played: PlayedCall[] = [];
  for (const [title, play] of chapters) {
    show.transcript.chapter(title);
    const call = await play(show);
    await show.stage.settled();
    show.ledger.expect(call.callId, call.callbacks);
    show.transcript.block(`\n${show.timeline(call.callId).draw()}`);
    played.push(call);
  }
  show.transcript.chapter('A conference room: created, changed, read, destroyed');
  const { roomId, callbacks } = await conference(show);
  show.ledger.expect(roomId, callbacks);
  return played;
}

/** What the kits do by themselves, shown once: a UserSig for the administrator. */
function showUserSig({ stage, transcript }: Show): void {
  const clock = { now: stage.now };
  const userSig = signUserSig({ ...defaultApp, userId: 'administrator', clock });
  const { userId, sdkAppId, expiresIn } = decodeUserSig(userSig);
  const hours = (expiresIn / 3600).toString();
  transcript.fact(
    'UserSig',
    `${userId} of application ${sdkAppId.toString()}, valid for ${hours} hours`,
  );
}

async function registerForCallbacks({ stage, send }: Show): Promise<void> {
  await send('callkit.setCallback', stage.callkit.setCallback, {
    Url: stage.receiverUrl,
    CallbackCommandList: [
      'Call.CallbackAfterStartCall',
      'Call.CallbackAfterMemberChanged',
      'Call.CallbackAfterEndCall',
    ],
  });
  await send('roomkit.setCallback', stage.roomkit.setCallback, {
    Url: stage.receiverUrl,
    CallbackCommandList: [
      'Room.CallbackAfterCreateRoom',
      'Room.CallbackAfterUpdateRoomInfo',
      'Room.CallbackAfterDestroyRoom',
    ],
  });
}
