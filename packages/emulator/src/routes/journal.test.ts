import * as room from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../test/backend.ts';
import { createChatGroup, getJournal, getWorld } from '../control/index.ts';
import { createEmulator } from '../index.ts';

/** The hints at one request. */
async function hintsAt(path: string, body: unknown) {
  const { emulator, post } = createBackend();
  await post(path, body);
  return emulator.journal().at(-1)?.hints;
}

describe('a near miss is explained', () => {
  test('where a command is misspelled', async () => {
    expect(await hintsAt('/v4/room_engine_http_srv/createRoom', {})).toEqual([
      'did you mean /v4/room_engine_http_srv/create_room?',
    ]);
    expect(await hintsAt('/v4/nothing/like/it', {})).toEqual(['no command is spelled like it']);
  });

  test('where a command is sent by GET', async () => {
    await using emulator = createEmulator();
    await emulator.fetch(new Request(`http://emulator.test${room.createRoom.path}`));
    expect(emulator.journal().at(-1)?.hints).toEqual(['commands are sent by POST, this is GET']);
  });

  test('where a field is misspelled, also in a list, and also when that is why it is refused', async () => {
    const info = { RoomID: 'r', RoomType: 'Conference' };
    expect(await hintsAt(room.createRoom.path, { RoomInfo: info })).toEqual([
      'RoomInfo.RoomID is not documented: did you mean RoomId?',
    ]);
    const MemberList = [{ Member_Acount: 'bob', Marks: [1000] }];
    const marking = { RoomId: 'r', CommandType: 1, MemberList };
    expect(await hintsAt(room.markRoomMember.path, marking)).toEqual([
      'MemberList[0].Member_Acount is not documented: did you mean Member_Account?',
    ]);
  });

  test('but not where nothing is like it', async () => {
    expect(await hintsAt(room.getRoomInfo.path, { RoomId: 'r', Zebra: 1 })).toEqual([]);
  });
});

describe('the journal', () => {
  test('has what was sent and answered, and no UserSig', async () => {
    const { emulator, post } = createBackend();
    const { body } = await post(room.getRoomInfo.path, { RoomId: 'gone' });
    const [entry] = emulator.journal();
    expect(entry).toMatchObject({
      id: 1,
      method: 'POST',
      path: room.getRoomInfo.path,
      sdkAppId: '1400000000',
      identifier: 'administrator',
      body: '{"RoomId":"gone"}',
      requestId: body.RequestId,
      code: 100004,
    });
    expect(JSON.stringify(entry)).not.toMatch(/usersig|eA[\w*-]{40}/);
  });

  test('keeps the last thousand, and is asked for what came since', async () => {
    const { control, emulator, post } = createBackend();
    control.putApp({ SdkAppId: 1400000000, Settings: { limitsFrequency: false } });
    for (let index = 0; index < 2_100; index += 1) await post('/v4/x/y', {});
    expect(emulator.journal()).toHaveLength(1_000);
    expect(emulator.journal().at(-1)?.id).toBe(2_100);
    expect(control.getJournal({ AfterId: 2_098 }).EntryList.map(({ id }) => id)).toEqual([
      2_099, 2_100,
    ]);
  });

  test('can be read where a rule made a request fail, and names the rule', async () => {
    const { control, post, send } = createBackend();
    const { Id } = control.addFault({ Rule: { command: 'get_room_info', code: 60007, times: 1 } });
    await post(room.getRoomInfo.path, { RoomId: 'r' });
    expect(await send(getJournal, {})).toMatchObject({
      EntryList: [
        { code: 60007, fault: { id: Id, command: 'get_room_info', code: 60007, times: 1 } },
      ],
    });
  });

  test('does not fill with those who look at the emulator, unless something is wrong with it', async () => {
    const { emulator, send, post } = createBackend();
    await send(getJournal, {});
    await send(getWorld, {});
    expect(emulator.journal()).toEqual([]);
    await post(getWorld.path, { Limits: 3 });
    await post(getWorld.path, { Limit: 0 });
    await post(createChatGroup.path, { GroupId: 'g' });
    const paths = emulator.journal().map(({ path }) => path);
    expect(paths).toEqual([getWorld.path, getWorld.path, createChatGroup.path]);
  });
});
