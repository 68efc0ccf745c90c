import { createCallKit } from '@trtc-kit/callkit';
import { createDashboard } from '@trtc-kit/dashboard';
import { createClock, createEmulator, defaultApp, type Emulator } from '@trtc-kit/emulator';
import { toHeavyDay, type PlannedCall } from '@trtc-kit/emulator/scenarios';
import { createArchive } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { createReceiver } from '@trtc-kit/webhooks';

/** Two days that have been played, and the dashboard that heard of them. */
export interface DayWorld extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly emulatorUrl: string;
  readonly dashboardUrl: string;
  /** What was to be played: the figures of the dashboard are held against it. */
  readonly plan: readonly PlannedCall[];
  /** The part of it that is the last day's. */
  readonly today: readonly PlannedCall[];
}

/** The last second of the last day, at which the clock stands. */
export const now = Date.UTC(2026, 0, 31, 23, 59, 59);

const from = Date.UTC(2026, 0, 30);
const hour = 3_600_000;
const days = [
  { calls: 60, seed: 3, from },
  { calls: 300, seed: 7, from: from + 24 * hour },
] as const;

/** Plays two heavy days on an emulator; what it tells goes the way it would go in earnest. */
export async function openDayWorld({
  secrets,
}: { readonly secrets?: readonly string[] } = {}): Promise<DayWorld> {
  const clock = createClock({ start: from, frozen: true });
  const { sdkAppId } = defaultApp;
  const receiver = createReceiver({ apps: [{ sdkAppId, urlSecrets: ['open-sesame'] }] });
  const archiveClock = { now: clock.now, schedule: () => () => undefined };
  const archive = await createArchive({ store: sqliteStore(), receiver, clock: archiveClock });
  const emulator = createEmulator({ clock });
  const { url: emulatorUrl } = await emulator.listen();
  const dashboard = createDashboard({
    ...{ archive, sdkAppId, receiver, emulatorUrl, secrets, now: clock.now },
  });
  await dashboard.prepare();
  const { url: dashboardUrl } = await dashboard.listen();
  const callkit = createCallKit({ ...defaultApp, baseUrl: emulatorUrl, clock });
  await callkit.setCallback({
    Url: `${dashboardUrl}/callbacks?secret=open-sesame`,
    CallbackCommandList: [
      'Call.CallbackAfterStartCall',
      'Call.CallbackAfterMemberChanged',
      'Call.CallbackAfterEndCall',
    ],
  });
  for (const day of days) emulator.play('heavyDay', day);
  while (clock.now() < now) {
    clock.advance(Math.min(hour, now - clock.now()));
    await emulator.idle();
  }
  return {
    ...{ emulator, emulatorUrl, dashboardUrl },
    plan: days.flatMap((day) => toHeavyDay(day)),
    today: toHeavyDay(days[1]),
    async [Symbol.asyncDispose]() {
      await dashboard.close();
      await emulator.close();
      await receiver.close();
      await archive.close();
    },
  };
}
