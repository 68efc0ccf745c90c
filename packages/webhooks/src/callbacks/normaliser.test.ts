import * as call from '@trtc-kit/contracts/callbacks/call';
import * as room from '@trtc-kit/contracts/callbacks/room';
import { normalEnd } from '@trtc-kit/contracts/callbacks/call-v1';
import { describe, expect, test } from 'vitest';
import { callbackRequest, callbackRequestV1 } from '../../test/callback-request.ts';
import { recordingReceiver } from '../../test/recording-receiver.ts';

/** The event a receiver makes of a request. */
async function eventOf(request: Request) {
  const { receiver, events } = recordingReceiver();
  await receiver.fetch(request);
  const [event] = events;
  if (event === undefined) throw new Error('No event.');
  return event;
}

const { command: memberChanged, example: changed } = call.afterMemberChanged;
const { command: updated, example: updatedRoom } = room.afterUpdateRoomInfo;

describe('the body of an event has one form for what is written in several', () => {
  test.each([
    ['Accept', 'Accept'],
    ['Answer', 'Accept'],
    ['Hangup', 'HangUp'],
    ['Hang Up', 'HangUp'],
    ['HangUp', 'HangUp'],
    ['Invited', 'Invite'],
    ['Canncel_Invite', 'Cancel_Invite'],
    ['Cancel_Invite', 'Cancel_Invite'],
    ['hangup', 'HangUp'],
    ['Teleported', 'Teleported'],
  ])('an action: %s is %s', async (ActionType, expected) => {
    const ChangedUserList = [{ User_Account: 'bob', ActionType }];
    const { body } = await eventOf(callbackRequest(memberChanged, { ...changed, ChangedUserList }));
    expect(body).toEqual({
      ...changed,
      ChangedUserList: [{ User_Account: 'bob', ActionType: expected }],
    });
  });

  test.each<[string, string, object]>([
    ['number in a list', memberChanged, { UserList: [{ User_Account: 1, Status: 'Calling' }] }],
    ['number', updated, { Operator_Account: 1 }],
    ['number in a list of ids', room.afterMemberEnter.command, { MemberList_Account: [1, 'bob'] }],
  ])('an account id: a %s is text', async (_, command, fields) => {
    const { body } = await eventOf(callbackRequest(command, { ...fields }));
    const text = JSON.stringify(fields).replace(/:(\[?)1\b/, ':$1"1"');
    expect(body).toEqual(JSON.parse(text));
  });

  test('an account id beyond 2^53: every digit is kept', async () => {
    const { command, example } = room.afterSeatInfoChanged;
    const text = JSON.stringify(example).replace('"144115233775727695"', '144115233775727695');
    const { body, issues } = await eventOf(callbackRequest(command, text));
    expect(body).toEqual(example);
    expect(issues).toEqual([]);
  });

  test.each([
    ['false', false],
    ['true', true],
    [true, true],
    ['perhaps', 'perhaps'],
  ])('a switch: %s is %s', async (IsCloudRecordingDisabled, expected) => {
    const RoomInfo = { ...updatedRoom.RoomInfo, IsCloudRecordingDisabled };
    const { body } = await eventOf(callbackRequest(updated, { ...updatedRoom, RoomInfo }));
    expect(body).toMatchObject({ RoomInfo: { IsCloudRecordingDisabled: expected } });
  });

  test('a value in capitals that another page writes without', async () => {
    const sent = { ...normalEnd.example, MediaType: 'Audio', CallResult: 'Normal_end' };
    const { body, issues } = await eventOf(callbackRequestV1('normal_end', sent));
    expect(body).toEqual(normalEnd.example);
    expect(issues).toHaveLength(2);
  });

  test('the command, also in the body', async () => {
    const CallbackCommand = 'Room.CallbackUpdateRoomInfo';
    const { body, raw } = await eventOf(
      callbackRequest(CallbackCommand, { ...updatedRoom, CallbackCommand }),
    );
    expect(body).toMatchObject({ CallbackCommand: updated });
    expect(raw).toContain(CallbackCommand);
  });
});

test('what is in its form already, and what nobody documented, is left as it is', async () => {
  const sent = {
    ...changed,
    CallId: null,
    UserList: 'all',
    ChangedUserList: [7],
    Extra: { a: [1] },
  };
  const { body } = await eventOf(callbackRequest(memberChanged, sent));
  expect(body).toEqual(sent);
});

describe('the query of an event has one form', () => {
  test.each([
    ['IOS', 'iOS'],
    ['iOS', 'iOS'],
    ['android', 'Android'],
    ['Watch', 'Watch'],
  ])('for a platform: %s is %s', async (OptPlatform, expected) => {
    const event = await eventOf(callbackRequest(memberChanged, changed, { OptPlatform }));
    expect(event.query.OptPlatform).toBe(expected);
    expect(event.rawQuery).toContain(`OptPlatform=${OptPlatform}`);
  });

  test.each(['optplatform', 'optplatfrom'])('for the names of the older API: %s', async (name) => {
    const changes = { optplatform: undefined, [name]: 'IOS' };
    const event = await eventOf(callbackRequestV1('normal_end', normalEnd.example, changes));
    expect(event.query).toEqual({
      SdkAppid: 1400000000,
      CallbackCommand: 'normal_end',
      contenttype: 'json',
      ClientIP: '127.0.0.1',
      OptPlatform: 'iOS',
    });
    expect(event.rawQuery).toContain(`${name}=IOS`);
  });

  test('without Sign and without the secret of the URL', async () => {
    const event = await eventOf(callbackRequest(memberChanged, changed, { Sign: 'abc' }));
    expect(event.rawQuery).not.toMatch(/abc|open-sesame/);
  });
});
