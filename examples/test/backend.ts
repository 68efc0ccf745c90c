import { createCallKit } from '@trtc-kit/callkit';
import { createEmulator, defaultApp } from '@trtc-kit/emulator';

/** The vendor's backend, which calls back to a URL. */
export async function createBackend(Url: string) {
  const emulator = createEmulator({
    // The first callback may wait until its route is compiled.
    apps: [{ ...defaultApp, callbacks: { timeout: 60_000 } }],
  });
  const callkit = createCallKit({
    ...defaultApp,
    region: 'singapore',
    fetch: emulator.fetch,
  });
  await callkit.setCallback({ Url, CallbackCommandList: ['Call.CallbackAfterEndCall'] });
  return {
    emulator,
    /** A call that is declined; its id. */
    decline(Caller_Account: string): string {
      const people = { Caller_Account, CalleeList_Account: ['bob'] };
      const { CallId } = emulator.control().startCall({ ...people, MediaType: 'Audio' });
      emulator.control().rejectCall({ CallId, User_Account: 'bob' });
      return CallId;
    },
    /** How the callbacks so far went. */
    async outcomes() {
      await emulator.idle();
      return emulator.deliveries().map(({ outcome }) => outcome);
    },
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}
