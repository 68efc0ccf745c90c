import { createArchive, type Archive } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { generateCalls, saidAbout, type GeneratedCall } from '@trtc-kit/records/testing';
import { createDashboard, type Dashboard, type DashboardOptions } from '../src/index.ts';

/** The application of every test. */
export const sdkAppId = 1400000000;

/** When every test takes place: in the evening of a Saturday, in the middle of a month. */
export const now = Date.UTC(2026, 0, 31, 20);

const day = 86_400_000;

/** A dashboard with calls of some days, and the calls as they were. */
export interface Stage extends AsyncDisposable {
  readonly archive: Archive;
  readonly dashboard: Dashboard;
  readonly calls: readonly GeneratedCall[];
  /** Asks for a path and gives the response. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Asks the API and gives what the JSON says. */
  readonly ask: <Answer>(path: string) => Promise<Answer>;
}

/** Opens a stage in process: nothing listens on a port. */
export async function openStage(options: Partial<DashboardOptions> = {}): Promise<Stage> {
  const archive = await createArchive({
    store: sqliteStore(),
    clock: { now: () => now, schedule: () => () => undefined },
  });
  const calls = [
    ...generateCalls({ count: 400, from: now - 10 * day, to: now - day / 4, users: 60, sdkAppId }),
  ];
  await archive.add(calls.flatMap((call) => saidAbout(call, 'callbacksV4')));
  const dashboard = createDashboard({ archive, sdkAppId, now: () => now, ...options });
  const get: Stage['get'] = (path, headers = {}) =>
    dashboard.fetch(new Request(`http://localhost:4700${path}`, { headers }));
  return {
    ...{ archive, dashboard, calls, get },
    ask: async <Answer>(path: string) => {
      const response = await get(`/api/${path}`);
      if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
      // The shape is what each test looks at.
      return (await response.json()) as Answer;
    },
    async [Symbol.asyncDispose]() {
      await dashboard.close();
      await archive.close();
    },
  };
}
