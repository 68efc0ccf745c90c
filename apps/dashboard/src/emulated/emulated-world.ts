import { createCallKit } from '@trtc-kit/callkit';
import { createClock, createEmulator, defaultApp } from '@trtc-kit/emulator';
import { createArchive, type Archive } from '@trtc-kit/records';
import { sqliteStore } from '@trtc-kit/records/sqlite';
import { createReceiver, type Receiver } from '@trtc-kit/webhooks';
import { playDays } from './days.ts';

/** An application that has calls without anybody doing anything. */
export interface EmulatedWorld {
  readonly sdkAppId: number;
  readonly archive: Archive;
  readonly receiver: Receiver;
  /** Where the emulator is, with its page. */
  readonly emulatorUrl: string;
  readonly now: () => number;
  readonly isFilling: () => boolean;
  /** Plays the days up to now, and then what was played goes on by itself. */
  readonly fill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How far back the calls go, and by whose clock. */
export interface EmulatedOptions {
  /** Days before today that have calls. Default: 6. */
  readonly pastDays?: number | undefined;
  /** Default: any free port. */
  readonly port?: number | undefined;
  /** Default: the machine's clock. */
  readonly machineNow?: (() => number) | undefined;
}

const hour = 3_600_000;

/** Starts an emulator whose callbacks go into an archive, both in this process. */
export async function openEmulatedWorld(options: EmulatedOptions = {}): Promise<EmulatedWorld> {
  const { pastDays = 6, port, machineNow = Date.now } = options;
  const start = midnightBefore(machineNow(), pastDays);
  const clock = createClock({ start });
  let isFilling = true;
  // While the past is played, today is today all the same.
  const now = () => (isFilling ? machineNow() : clock.now());

  const { sdkAppId } = defaultApp;
  const secret = crypto.randomUUID();
  const receiver = createReceiver({ apps: [{ sdkAppId, urlSecrets: [secret] }], clock });
  const emulator = createEmulator({ clock, fetch: receiver.fetch });
  const { url: emulatorUrl } = await emulator.listen({ port });
  const callkit = createCallKit({
    ...defaultApp,
    baseUrl: emulatorUrl,
    fetch: emulator.fetch,
    clock,
  });
  await callkit.setCallback({
    Url: `http://dashboard.invalid/callbacks?secret=${secret}`,
    CallbackCommandList: [
      'Call.CallbackAfterStartCall',
      'Call.CallbackAfterMemberChanged',
      'Call.CallbackAfterEndCall',
    ],
  });
  const archive = await createArchive({ store: sqliteStore(), receiver, clock: { now, schedule } });
  const synchronise = () => archive.sync(callkit, sdkAppId);

  async function fill(): Promise<void> {
    playDays(emulator, start);
    while (clock.now() < machineNow()) {
      clock.advance(Math.min(hour, machineNow() - clock.now()));
      // Callbacks arrive meanwhile, and pages are answered.
      await emulator.idle();
    }
    isFilling = false;
    await synchronise();
  }

  async function close(): Promise<void> {
    await emulator.close();
    await receiver.close();
    await archive.close();
  }
  const isFillingNow = () => isFilling;
  return { sdkAppId, archive, receiver, emulatorUrl, now, isFilling: isFillingNow, fill, close };
}

function midnightBefore(now: number, days: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - days).getTime();
}

/** What the archive does later it does by the machine: the emulator's days pass in moments. */
function schedule(delay: number, act: () => void): () => void {
  const timer = setTimeout(act, delay);
  timer.unref();
  return () => clearTimeout(timer);
}
