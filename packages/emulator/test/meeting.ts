import type { RequestOf } from '@trtc-kit/contracts';
import * as room from '@trtc-kit/contracts/products/room';
import type { AppSettings } from '../src/world/app-settings.ts';
import { createBackend } from './backend.ts';

/** The room of a meeting. */
export const RoomId = 'weekly';

/** Where its callbacks go. */
export const Url = 'http://app.test/hooks';

/** A backend with a room of alice's, with four seats, and people in it. */
export async function createMeeting(
  settings: Partial<RequestOf<typeof room.createRoom>['RoomInfo']> = {},
  people: readonly string[] = ['alice', 'bob', 'carol'],
  app: Partial<AppSettings> = {},
) {
  const backend = createBackend(undefined, app);
  const seats = { IsSeatEnabled: true, MaxSeatCount: 4, TakeSeatMode: 'FreeToTake' } as const;
  const RoomInfo = { RoomId, RoomType: 'Conference', Owner_Account: 'alice', ...seats } as const;
  await backend.send(room.createRoom, { RoomInfo: { ...RoomInfo, ...settings } });
  for (const User_Account of people) backend.control.enterRoom({ RoomId, User_Account });
  const subscribe = (
    ...CallbackCommandList: RequestOf<typeof room.setCallback>['CallbackCommandList'][number][]
  ) => backend.send(room.setCallback, { Url, CallbackCommandList });
  /** The bodies of the callbacks so far. */
  const told = async () => {
    await backend.emulator.idle();
    return backend.arrived.map(({ body }) => body);
  };
  /** Who is in the room. */
  const present = async () => {
    const list = await backend.send(room.getRoomMemberList, { RoomId });
    const { MemberList } = list as { MemberList: { Member_Account: string }[] };
    return MemberList.map(({ Member_Account }) => Member_Account);
  };
  /** Who sits, by seat. */
  const seated = async () => {
    const list = await backend.send(room.getSeatList, { RoomId });
    const { SeatList } = list as { SeatList: { Member_Account?: string }[] };
    return SeatList.map(({ Member_Account = '' }) => Member_Account);
  };
  return { ...backend, subscribe, told, present, seated };
}
