import { createDashboard } from '@trtc-kit/dashboard';
import { createArchive } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { createReceiver } from '@trtc-kit/webhooks';
import { now, sdkAppId, urlSecret } from './million-calls.ts';

// The server of a dashboard in a process of its own, so that those who use it do not share its time.
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Say which file the calls are in.');
const receiver = createReceiver({ apps: [{ sdkAppId, urlSecrets: [urlSecret] }] });
const clock = { now: () => now, schedule: () => () => undefined };
const archive = await createArchive({ store: sqliteStore({ path }), receiver, clock });
const dashboard = createDashboard({ archive, sdkAppId, receiver, now: () => now });
await dashboard.prepare();
const { url } = await dashboard.listen();
process.send?.(url);
process.once('disconnect', () => process.exit());
