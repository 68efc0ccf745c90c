import { expect, test } from 'vitest';
import { createRoomKit } from './index.ts';

/** A kit whose backend answers each request with what `answer` makes of it. */
function kitWith(answer: (request: Record<string, unknown>) => object) {
  const asked: Record<string, unknown>[] = [];
  const roomkit = createRoomKit({
    sdkAppId: 1400000000,
    secretKey: 'key',
    region: 'china',
    strictResponses: true,
    fetch: async (request) => {
      const body = (await request.json()) as Record<string, unknown>;
      asked.push(body);
      const envelope = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: 'Id-1' };
      return Response.json({ ...envelope, Response: answer(body) });
    },
  });
  return { asked, roomkit };
}

const member = (Member_Account: string) => ({
  Member_Account,
  NameCard: '',
  Role: 'Member',
  Marks: [],
  CustomInfo: '',
});

test('members come one by one, by the position each page gives', async () => {
  const pages: Record<string, object> = {
    '': { Next: 'x', MemberList: [member('a'), member('b')] },
    x: { Next: '', MemberList: [member('c')] },
  };
  const { asked, roomkit } = kitWith(({ Next }) => pages[String(Next)] ?? {});
  const found = await Array.fromAsync(roomkit.members('r', { pageSize: 2 }));
  expect(found.map(({ Member_Account }) => Member_Account)).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([
    { RoomId: 'r', Count: 2, Next: '' },
    { RoomId: 'r', Count: 2, Next: 'x' },
  ]);
});

test('members end where the answer has no position at all', async () => {
  const { roomkit } = kitWith(() => ({ MemberList: [member('a')] }));
  expect(await Array.fromAsync(roomkit.members('r'))).toHaveLength(1);
});

test('banned members come one by one, by the offset each page gives', async () => {
  const banned = (Member_Account: string) => ({ Member_Account, BannedUntil: 1 });
  const { asked, roomkit } = kitWith(({ Offset }) =>
    Offset === 0
      ? { BannedAccountList: [banned('a')], NextOffset: 1 }
      : { BannedAccountList: [banned('b')], NextOffset: 0 },
  );
  const found = await Array.fromAsync(roomkit.bannedMembers('r', { pageSize: 1 }));
  expect(found.map(({ Member_Account }) => Member_Account)).toEqual(['a', 'b']);
  expect(asked.map(({ Offset }) => Offset)).toEqual([0, 1]);
});
