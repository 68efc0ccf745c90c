import { createDashboard } from '@trtc-kit/dashboard';
import { createArchive } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { generateCalls, saidAbout } from '@trtc-kit/records/testing';

/** A dashboard at which nothing happens, which may be let go and come again. */
export interface QuietDashboard extends AsyncDisposable {
  readonly url: string;
  readonly leave: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
}

const sdkAppId = 1400000000;
const now = Date.UTC(2026, 0, 31, 20);

/** Opens one that knows of so many calls of the last days. */
export async function openQuietDashboard(calls: number): Promise<QuietDashboard> {
  const clock = { now: () => now, schedule: () => () => undefined };
  const archive = await createArchive({ store: sqliteStore(), clock });
  const span = { from: now - 5 * 86_400_000, to: now };
  const known = [...generateCalls({ ...span, count: calls, users: 20, sdkAppId })];
  await archive.add(known.flatMap((call) => saidAbout(call, 'recordV4')));
  const create = () => createDashboard({ archive, sdkAppId, now: () => now });
  let dashboard = create();
  await dashboard.prepare();
  const { url, port } = await dashboard.listen();
  return {
    url,
    leave: () => dashboard.close(),
    async comeBack() {
      dashboard = create();
      await dashboard.listen({ port });
    },
    async [Symbol.asyncDispose]() {
      await dashboard.close();
      await archive.close();
    },
  };
}
