import * as room from '@trtc-kit/contracts/products/room';
import { describe, expect, test } from 'vitest';
import { createBackend } from '../../../test/backend.ts';
import { createAsk } from './ask.ts';
import { look, type Focus, type Sight } from './look.ts';

/** A backend that is looked at. */
function createWatched() {
  const backend = createBackend();
  const ask = createAsk((path, init) =>
    backend.emulator.fetch(new Request(`http://emulator.test${path}`, init)),
  );
  const focus: Focus = { view: 'requests', sdkAppId: undefined, filter: '', limit: 3 };
  const see = (change: Partial<Focus> = {}, before?: Sight) =>
    look(ask, { ...focus, ...change }, before);
  return { ...backend, see };
}

const idsOf = (list: readonly { readonly id: number }[]) => list.map(({ id }) => id);

describe('a look at the requests', () => {
  test('puts new ones before those that are known', async () => {
    const { post, see } = createWatched();
    await post('/v4/x/y', {});
    const first = await see();
    await post('/v4/x/z', {});
    const second = await see({}, first);
    expect(idsOf(second.requests)).toEqual([2, 1]);
    expect(second.requests[1]).toBe(first.requests[0]);
  });

  test('forgets what the emulator has forgotten', async () => {
    const { control, post, see } = createWatched();
    await post('/v4/x/y', {});
    await post('/v4/x/y', {});
    const before = await see();
    control.resetEmulator({});
    const empty = await see({}, before);
    expect(empty.requests).toEqual([]);
    await post('/v4/x/z', {});
    expect(idsOf((await see({}, before)).requests)).toEqual([3]);
  });
});

describe('a look at the callbacks', () => {
  test('gives the newest first, and those of them that changed', async () => {
    const { control, emulator, send, see } = createWatched();
    await send(room.createRoom, { RoomInfo: { RoomId: 'r', RoomType: 'Conference' } });
    const command = 'Room.CallbackAfterMemberEnter';
    await send(room.setCallback, { Url: 'http://app.test/', CallbackCommandList: [command] });
    for (const User_Account of ['a', 'b', 'c', 'd']) {
      control.enterRoom({ RoomId: 'r', User_Account });
    }
    const before = await see({ view: 'deliveries' });
    expect(idsOf(before.deliveries)).toEqual([4, 3, 2]);
    await emulator.idle();
    const after = await see({ view: 'deliveries' }, before);
    expect(after.deliveries.map(({ status }) => status)).toEqual(['taken', 'taken', 'taken']);
    expect(idsOf(after.unsent)).toEqual([1]);
  });
});

describe('a look', () => {
  test('is at the first application where the one that was chosen is not there', async () => {
    const { control, see } = createWatched();
    control.putApp({ SdkAppId: 1400000001 });
    expect((await see({ sdkAppId: 1400000001 })).sdkAppId).toBe(1400000001);
    expect((await see({ sdkAppId: 7 })).sdkAppId).toBe(1400000000);
  });

  test('has the faults and switches in force, whatever is looked at', async () => {
    const { control, see } = createWatched();
    control.addFault({ Rule: { code: 60007 } });
    control.setCallbackSwitches({ Switches: { copies: 2 } });
    const { faults, switches } = await see({ view: 'world' });
    expect(faults).toMatchObject([{ id: 1, code: 60007 }]);
    expect(switches).toMatchObject([{ copies: 2 }]);
  });
});
