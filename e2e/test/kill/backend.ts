import { createCallKit } from '@trtc-kit/callkit';
import { callbacksIn } from '@trtc-kit/contracts';
import * as callbacksV1 from '@trtc-kit/contracts/callbacks/call-v1';
import { createEmulator, defaultApp } from '@trtc-kit/emulator';
import { application } from './messages.ts';

const query = new URLSearchParams({ secret: application.urlSecret });
const address = `http://receiver.test/callbacks?${query.toString()}`;
const app = { ...defaultApp, sdkAppId: application.sdkAppId };

const commands = [
  'Call.CallbackAfterStartCall',
  'Call.CallbackAfterMemberChanged',
  'Call.CallbackAfterEndCall',
] as const;

/** What a backend does beside sending callbacks. */
export interface BackendOptions {
  /** The port of the receiver that lives, or that of the last one. */
  readonly port: () => number;
  /** A callback was answered. */
  readonly onAnswer: () => void;
}

/** The vendor's backend, which sends the callbacks of v4 and of v1 to whoever lives. */
export async function createBackend({ port, onAnswer }: BackendOptions) {
  const emulator = createEmulator({
    apps: [{ ...app, callbacks: { token: application.token } }],
    async fetch(request) {
      const url = new URL(request.url);
      url.host = `127.0.0.1:${port()}`;
      const response = await fetch(new Request(url, request));
      onAnswer();
      return response;
    },
  });
  const { setCallback, v1 } = createCallKit({
    ...app,
    baseUrl: 'http://localhost',
    fetch: emulator.fetch,
  });
  await setCallback({ Url: address, CallbackCommandList: commands });
  await v1.setCallback({ address, actions: callbacksIn(callbacksV1).map(([, it]) => it.command) });

  let calls = 0;
  return {
    emulator,
    /** A call from its first to its last event. */
    makeCall() {
      calls += 1;
      const control = emulator.control();
      const [caller, callee] = [`caller-${calls}`, `callee-${calls}`];
      const people = { Caller_Account: caller, CalleeList_Account: [callee] };
      const { CallId } = control.startCall({ ...people, MediaType: 'Audio' });
      control.acceptCall({ CallId, User_Account: callee });
      control.hangUpCall({ CallId, User_Account: caller });
    },
    /** Sends what waits to be sent again, until nothing does. */
    async settle() {
      await emulator.idle();
      while (emulator.deliveries().some(({ status }) => status === 'pending')) {
        emulator.clock.advance(5_000);
        await emulator.idle();
      }
    },
  };
}
