import type { Show } from './show.ts';

/** A room is created, changed, read and destroyed. Gives the callbacks that must come. */
export async function conference(show: Show): Promise<{ roomId: string; callbacks: string[] }> {
  const { roomkit } = show.stage;
  const RoomId = 'weekly-review';
  await show.send('roomkit.createRoom', roomkit.createRoom, {
    RoomInfo: { RoomId, RoomName: 'Weekly review', RoomType: 'Conference', Owner_Account: 'alice' },
    ScheduleInviteeList_Account: ['bob', 'carol'],
  });
  await show.stage.pass(300);
  await show.send('roomkit.updateRoomInfo', roomkit.updateRoomInfo, {
    RoomInfo: { RoomId, RoomName: 'Weekly review (extended)', MaxMemberCount: 12 },
  });
  const { RoomInfo } = await show.send('roomkit.getRoomInfo', roomkit.getRoomInfo, { RoomId });
  if (RoomInfo.RoomName !== 'Weekly review (extended)' || RoomInfo.Owner_Account !== 'alice') {
    show.complain('the room does not read back as it was created and changed');
  }
  await show.stage.pass(1800);
  await show.send('roomkit.destroyRoom', roomkit.destroyRoom, { RoomId });
  return {
    roomId: RoomId,
    callbacks: [
      'Room.CallbackAfterCreateRoom Weekly review Running',
      'Room.CallbackAfterUpdateRoomInfo Weekly review (extended)',
      `Room.CallbackAfterDestroyRoom ${RoomId}`,
    ],
  };
}
