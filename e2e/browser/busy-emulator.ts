import { createCallKit } from '@trtc-kit/callkit';
import { createClock, createEmulator, defaultApp, type Emulator } from '@trtc-kit/emulator';
import { createRoomKit } from '@trtc-kit/roomkit';

/** An emulator with something on each of its pages. */
export interface BusyEmulator extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly url: string;
}

const acknowledgement = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 };

/** A meeting with people on seats, calls that ring and run, mistaken requests, and faults. */
export async function openBusyEmulator(): Promise<BusyEmulator> {
  const clock = createClock({ start: Date.UTC(2026, 0, 31, 9), frozen: true });
  const fetch = () => Promise.resolve(Response.json(acknowledgement));
  const emulator = createEmulator({ clock, fetch });
  const { url } = await emulator.listen();
  const access = { ...defaultApp, baseUrl: url, clock };
  await createCallKit(access).setCallback({
    Url: 'http://receiver.invalid/callbacks',
    CallbackCommandList: ['Call.CallbackAfterStartCall', 'Call.CallbackAfterMemberChanged'],
  });
  emulator.play('meeting');
  clock.advance(60_000);
  const control = emulator.control();
  const group = { Caller_Account: 'alice', CalleeList_Account: ['bob', 'carol'] };
  const { CallId } = control.startCall({ ...group, MediaType: 'Video' });
  control.acceptCall({ CallId, User_Account: 'bob' });
  await makeMistakes(url, createRoomKit(access));
  emulator.faults.add({ command: 'get_room_info', code: 60007, times: 2 });
  await emulator.idle();
  return { emulator, url, [Symbol.asyncDispose]: () => emulator.close() };
}

/** A command and a field that are almost right, and a room that is not there. */
async function makeMistakes(url: string, roomkit: ReturnType<typeof createRoomKit>): Promise<void> {
  const post = (path: string) => globalThis.fetch(`${url}${path}`, { method: 'POST', body: '{}' });
  await post('/v4/room_engine_http_srv/creat_room');
  await roomkit.destroyRoom({ RoomId: 'weekly' }).catch(() => undefined);
  // The field is called Owner_Account.
  const RoomInfo = { RoomId: 'daily', RoomType: 'Conference' as const, OwnerAccount: 'olivia' };
  await roomkit.createRoom({ RoomInfo }, { unchecked: true }).catch(() => undefined);
}
