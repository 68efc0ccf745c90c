import type { CallKit } from '@trtc-kit/callkit';
import { createDashboard } from '@trtc-kit/dashboard';
import { createArchive, type CallbackSource } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';

/** The dashboard of the demo. It hears of every call from the start, and is shown only at the end. */
export interface CallPage {
  /**
   * Serves it; gives its address.
   *
   * @throws Error that names the port if it is in use.
   */
  readonly open: (port: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** What the dashboard of the demo needs of its stage. */
export interface CallPageOptions {
  readonly sdkAppId: number;
  readonly receiver: CallbackSource;
  readonly callkit: CallKit;
  readonly emulatorUrl: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Begins to collect the calls of the demo. */
export async function collectCalls(options: CallPageOptions): Promise<CallPage> {
  const { sdkAppId, receiver, callkit, emulatorUrl, now } = options;
  // The demo's clock jumps; what the archive does later is nothing it would live to see.
  const clock = { now, schedule: () => () => undefined };
  const archive = await createArchive({ store: sqliteStore(), receiver, clock });
  const dashboard = createDashboard({ archive, sdkAppId, emulatorUrl, now });
  return {
    async open(port) {
      await archive.sync(callkit, sdkAppId);
      await dashboard.prepare();
      const { url } = await dashboard.listen({ port });
      return url;
    },
    async close() {
      await dashboard.close();
      await archive.close();
    },
  };
}
