import {
  getBannedMemberList,
  getRoomMemberList,
  type BannedMember,
  type RoomMember,
} from '@trtc-kit/contracts/room';
import {
  createPagedList,
  type CallOptions,
  type PagedList,
  type PagingOptions,
  type Transport,
} from '@trtc-kit/http-core';

/** How a list is read: the page size, where to go on, and what every call takes. */
export type ListOptions = PagingOptions & CallOptions;

/** The lists of a room that are read page by page. */
export interface RoomLists {
  /** The members of a room, one by one; pages are fetched while they are read. */
  readonly members: (roomId: string, options?: ListOptions) => PagedList<RoomMember>;
  /** The banned users of a room, one by one; pages are fetched while they are read. */
  readonly bannedMembers: (roomId: string, options?: ListOptions) => PagedList<BannedMember>;
}

/** Reads the lists of a room through a transport. */
export function createRoomLists(transport: Transport): RoomLists {
  return {
    members: (RoomId, { pageSize = 50, cursor, ...call } = {}) =>
      createPagedList(async (Next = '') => {
        const request = { RoomId, Count: pageSize, Next };
        const { data } = await transport.call(getRoomMemberList, request, call);
        return { items: data.MemberList, cursor: data.Next === '' ? undefined : data.Next };
      }, cursor),

    bannedMembers: (RoomId, { pageSize = 100, cursor, ...call } = {}) =>
      createPagedList(async (from = '0') => {
        const request = { RoomId, Limit: pageSize, Offset: Number(from) };
        const { data } = await transport.call(getBannedMemberList, request, call);
        const { BannedAccountList: items, NextOffset } = data;
        return { items, cursor: NextOffset === 0 ? undefined : NextOffset.toString() };
      }, cursor),
  };
}
