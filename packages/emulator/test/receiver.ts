import type { RequestOf } from '@trtc-kit/contracts';
import * as room from '@trtc-kit/contracts/products/room';
import type { EmulatorOptions } from '../src/index.ts';
import type { CallbackSettings } from '../src/world/app-settings.ts';
import { createBackend } from './backend.ts';

/** A callback on its way, as its receiver sees it. */
export interface Incoming {
  readonly url: URL;
  readonly contentType: string | null;
  readonly text: string;
  /** The id of the room it is about; empty where the text is not JSON. */
  readonly RoomId: string;
}

/** Answers as asked for. */
export type Answer = (incoming: Incoming) => Response | Promise<Response>;

/** What a receiver answers that has taken a callback. */
export const taken: Answer = () =>
  Response.json({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 });

/** What may be other than usual. */
export interface ReceiverOptions extends EmulatorOptions {
  readonly answer?: Answer;
  readonly callbacks?: CallbackSettings;
  readonly commands?: RequestOf<typeof room.setCallback>['CallbackCommandList'];
}

const everything = [
  'Room.CallbackAfterCreateRoom',
  'Room.CallbackAfterUpdateRoomInfo',
  'Room.CallbackAfterDestroyRoom',
] as const;

/** A backend that tells of every room, and whatever arrives at its receiver. */
export async function createReceiver(given: ReceiverOptions = {}) {
  const { answer = taken, callbacks = {}, commands = [...everything], ...options } = given;
  const incoming: Incoming[] = [];
  const fetch = async (request: Request) => {
    const text = await request.text();
    const contentType = request.headers.get('content-type');
    const received = { url: new URL(request.url), contentType, text, RoomId: roomIn(text) };
    incoming.push(received);
    return answer(received);
  };
  const backend = createBackend(undefined, { callbacks }, { fetch, ...options });
  const { emulator, send } = backend;
  await send(room.setCallback, { Url: 'http://app.test/hooks', CallbackCommandList: commands });
  /** A room comes into being. */
  const create = (RoomId: string) =>
    send(room.createRoom, { RoomInfo: { RoomId, RoomType: 'Conference' } });
  /** Something changes in it. */
  const rename = (RoomId: string, RoomName: string) =>
    send(room.updateRoomInfo, { RoomInfo: { RoomId, RoomName } });
  /** Moves the clock in seconds, with whatever that sets off. */
  const pass = async (seconds: number) => {
    await emulator.idle();
    for (let second = 0; second < seconds; second += 1) {
      backend.clock.advance(1_000);
      await emulator.idle();
    }
  };
  return { ...backend, incoming, create, rename, pass };
}

function roomIn(text: string): string {
  try {
    const { RoomInfo, RoomId = '' } = JSON.parse(text) as Body;
    return RoomInfo?.RoomId ?? RoomId;
  } catch {
    return '';
  }
}

interface Body {
  readonly RoomInfo?: { readonly RoomId: string };
  readonly RoomId?: string;
}
