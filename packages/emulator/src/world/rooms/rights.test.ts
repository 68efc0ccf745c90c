import * as product from '@trtc-kit/contracts/products/room';
import type { Endpoint, RequestOf } from '@trtc-kit/contracts';
import { signUserSig } from '@trtc-kit/usersig';
import { describe, expect, test } from 'vitest';
import { createMeeting, RoomId } from '../../../test/meeting.ts';
import { defaultApp } from '../../index.ts';

/** Alice's meeting, in which everybody may call the API, and their roles count. */
async function meeting() {
  const administrators = ['administrator', 'alice', 'bob', 'carol', 'dave'];
  const app = { administrators, roomRights: 'role' } as const;
  const { clock, emulator, post } = await createMeeting({}, [], app);
  const as =
    (userId: string) =>
    async <E extends Endpoint>(endpoint: E, request: RequestOf<E>) => {
      const usersig = signUserSig({ ...defaultApp, userId, clock });
      const { body } = await post(endpoint.path, request, { identifier: userId, usersig });
      return body.ErrorCode;
    };
  return { as, control: emulator.control() };
}

describe('where the role of an administrator counts', () => {
  test('the owner may do everything, in the room or not', async () => {
    const { as } = await meeting();
    const alice = as('alice');
    expect(await alice(product.getRoomInfo, { RoomId })).toBe(0);
    expect(await alice(product.updateRoomInfo, { RoomInfo: { RoomId, RoomName: 'n' } })).toBe(0);
    expect(await alice(product.addRobot, { RoomId, Member_Account: 'r1' })).toBe(0);
    expect(await alice(product.destroyRoom, { RoomId })).toBe(0);
  });

  test('an admin may do all of it but destroy the room', async () => {
    const { as, control } = await meeting();
    for (const User_Account of ['bob', 'carol']) control.enterRoom({ RoomId, User_Account });
    const MemberInfo = { Member_Account: 'bob', Role: 'Admin' } as const;
    expect(await as('alice')(product.updateRoomMemberInfo, { RoomId, MemberInfo })).toBe(0);
    const bob = as('bob');
    const carol = { RoomId, MemberList_Account: ['carol'], Reason: '' };
    expect(await bob(product.banRoomMember, { ...carol, Duration: 60 })).toBe(0);
    expect(await bob(product.unbanRoomMember, carol)).toBe(0);
    expect(await bob(product.destroyRoom, { RoomId })).toBe(100006);
  });

  test('a member may look, and a stranger may not', async () => {
    const { as, control } = await meeting();
    control.enterRoom({ RoomId, User_Account: 'carol' });
    expect(await as('carol')(product.getRoomInfo, { RoomId })).toBe(0);
    expect(await as('carol')(product.deleteRobot, { RoomId, Member_Account: 'r1' })).toBe(100006);
    expect(await as('dave')(product.getRoomInfo, { RoomId })).toBe(100005);
    expect(await as('dave')(product.updateRoomInfo, { RoomInfo: { RoomId } })).toBe(100006);
  });
});

test('otherwise every administrator may do everything', async () => {
  const { send } = await createMeeting();
  const everybody = { RoomId, MemberList_Account: ['alice', 'bob'], Reason: '' };
  expect(await send(product.kickUserOut, everybody)).toEqual({});
  expect(await send(product.destroyRoom, { RoomId })).toEqual({});
});
