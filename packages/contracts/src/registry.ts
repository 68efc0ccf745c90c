import * as call from './call/index.ts';
import * as callConfig from './call-config/index.ts';
import * as callV1 from './call-v1/index.ts';
import * as callRecord from './call-record/index.ts';
import * as callCallbacks from './callbacks/call/index.ts';
import * as callV1Callbacks from './callbacks/call-v1/index.ts';
import * as alertCallbacks from './callbacks/alert/index.ts';
import * as roomCallbacks from './callbacks/room/index.ts';
import type { Group } from './define/group.ts';
import * as room from './room/index.ts';
import * as roomConfig from './room-config/index.ts';
import * as seat from './seat/index.ts';

/** What is known of one product: its commands by group, and its callbacks. */
export interface Product {
  readonly title: string;
  readonly summary: string;
  readonly endpoints: Readonly<Record<string, Group>>;
  readonly callbacks: Readonly<Record<string, Group>>;
}

/** Every endpoint and callback there is a contract for. */
export const registry = {
  call: {
    title: 'Tencent RTC Call',
    summary: 'The server API and the callbacks of Tencent RTC Call (TUICallKit), v4.',
    endpoints: { call, callConfig, callRecord },
    callbacks: { callCallbacks, alertCallbacks },
  },
  callV1: {
    title: 'Tencent RTC Call, v1',
    summary: 'The older server API of Tencent RTC Call: call records, and callbacks.',
    endpoints: { callV1 },
    callbacks: { callV1Callbacks },
  },
  room: {
    title: 'Tencent RTC Conference',
    summary: 'The server API and the callbacks of Tencent RTC Conference (TUIRoomKit).',
    endpoints: { room, roomConfig, seat },
    callbacks: { roomCallbacks, alertCallbacks },
  },
} satisfies Readonly<Record<string, Product>>;
