import * as control from '@trtc-kit/emulator/control';
import { createClient, createTransport } from '@trtc-kit/http-core';
import { describe, expect, test } from 'vitest';
import { createSubscribedWorld, start } from '../test/world.ts';

/** A world whose calls are driven over HTTP, as a program in any language would. */
async function createDrivenWorld() {
  const world = await createSubscribedWorld();
  const remote = createClient(control, createTransport(world.kitOptions));
  return { ...world, remote };
}

const group = {
  Caller_Account: 'alice',
  CalleeList_Account: ['bob', 'carol', 'dave'],
  MediaType: 'Video',
  OptPlatform: 'Web',
} as const;

describe('control commands over HTTP', () => {
  test('do what people do in a call', async () => {
    const { clock, events, remote, settled } = await createDrivenWorld();
    const { CallId } = await remote.startCall(group);
    await remote.acceptCall({ CallId, User_Account: 'bob', OptPlatform: 'iOS' });
    await remote.rejectCall({ CallId, User_Account: 'carol' });
    await remote.timeOutCall({ CallId, User_Account: 'dave' });
    await remote.inviteToCall({ CallId, UserList_Account: ['erin'] });
    await remote.joinCall({ CallId, User_Account: 'frank' });
    await remote.leaveCall({ CallId, User_Account: 'frank' });
    expect(await remote.advanceClock({ Milliseconds: 30_000 })).toEqual({ Now: start + 30_000 });
    expect(clock.now()).toBe(start + 30_000);
    await remote.hangUpCall({ CallId, User_Account: 'bob' });
    await settled();

    const told = events.flatMap((event) => {
      if (event.command === 'Call.CallbackAfterEndCall') return event.body.CallRecord.CallResult;
      if (event.command !== 'Call.CallbackAfterMemberChanged') return event.query.OptPlatform;
      return event.body.ChangedUserList.map(
        ({ User_Account, ActionType }) => `${User_Account} ${ActionType}`,
      );
    });
    expect(told).toEqual([
      'Web',
      'bob Accept',
      'carol Reject',
      'dave NotAnswer',
      'erin Invite',
      'frank Join',
      'frank HangUp',
      'erin NotAnswer',
      'bob HangUp',
      'NormalEnd',
    ]);
  });

  test('do what people do in a room', async () => {
    const { events, paths, remote, roomkit, settled } = await createDrivenWorld();
    const RoomId = 'panel';
    const seats = { IsSeatEnabled: true, MaxSeatCount: 2, TakeSeatMode: 'FreeToTake' } as const;
    await roomkit.createRoom({ RoomInfo: { RoomId, RoomType: 'Conference', ...seats } });
    await remote.enterRoom({ RoomId, User_Account: 'bob', OptPlatform: 'Web' });
    await remote.takeSeat({ RoomId, User_Account: 'bob', Index: 1 });
    await remote.leaveSeat({ RoomId, User_Account: 'bob' });
    await remote.leaveRoom({ RoomId, User_Account: 'bob' });
    await settled();
    expect(events.map(({ command }) => command)).toEqual([
      'Room.CallbackAfterCreateRoom',
      'Room.CallbackAfterMemberEnter',
      'Mic.CallbackAfterSeatInfoChanged',
      'Mic.CallbackAfterSeatInfoChanged',
      'Room.CallbackAfterMemberLeave',
    ]);
    expect(paths()).toContain(control.takeSeat.path);
  });

  test('need no UserSig, and without an application are for the first', async () => {
    const { emulator, kitOptions } = await createDrivenWorld();
    const post = async (query: string) => {
      const url = `http://localhost${control.advanceClock.path}${query}`;
      const request = new Request(url, { method: 'POST', body: '{"Milliseconds": 1000}' });
      return (await emulator.fetch(request)).json();
    };
    expect(await post(`?sdkappid=${kitOptions.sdkAppId}`)).toMatchObject({
      ActionStatus: 'OK',
      Response: { Now: start + 1_000 },
    });
    expect(await post('')).toMatchObject({ Response: { Now: start + 2_000 } });
    expect(await post('?sdkappid=1')).toMatchObject({ ErrorCode: 60006 });
  });

  test('refuse what cannot happen, with who and why', async () => {
    const { remote } = await createDrivenWorld();
    const { CallId } = await remote.startCall(group);
    await expect(remote.acceptCall({ CallId, User_Account: 'mallory' })).rejects.toMatchObject({
      code: 101002,
      vendorText: `mallory is not Waiting in call ${CallId}`,
    });
    await expect(remote.hangUpCall({ CallId: 'none', User_Account: 'bob' })).rejects.toMatchObject({
      code: 101004,
    });
  });
});
