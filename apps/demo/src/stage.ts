import { createCallKit, type CallKit } from '@trtc-kit/callkit';
import { createClock, createEmulator, defaultApp } from '@trtc-kit/emulator';
import * as controlCommands from '@trtc-kit/emulator/control';
import { createClient, createTransport, type Client } from '@trtc-kit/http-core';
import { createRoomKit, type RoomKit } from '@trtc-kit/roomkit';
import { createReceiver, type CallbackEvent } from '@trtc-kit/webhooks';
import { collectCalls, type CallPage } from './call-page.ts';
import { serveReceiver } from './receiver-server.ts';

/** Everything the scenario plays on: the backend, the clients and the receiver. */
export interface Stage {
  readonly emulatorUrl: string;
  readonly receiverUrl: string;
  readonly callkit: CallKit;
  readonly roomkit: RoomKit;
  /** Does what the users' devices do. */
  readonly devices: Client<typeof controlCommands>;
  /** Milliseconds since 1970, by the clock everything here shares. */
  readonly now: () => number;
  /** Lets time pass: the clock jumps, nobody waits. */
  readonly pass: (seconds: number) => Promise<void>;
  /** Resolves when every callback so far has arrived. */
  readonly settled: () => Promise<void>;
  /** Shows the calls in a browser. */
  readonly callPage: Pick<CallPage, 'open'>;
  readonly close: () => Promise<void>;
}

/** Ports, and who hears of each callback. */
export interface StageOptions {
  readonly emulatorPort: number;
  readonly receiverPort: number;
  readonly onCallback: (event: CallbackEvent) => void;
  /** Hears of what went wrong at the receiver. */
  readonly onTrouble: (text: string) => void;
}

const urlSecret = 'of-the-demo';

/** Starts the backend and the receiver, each on a port of its own, and the clients for them. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const clock = createClock();
  const emulator = createEmulator({ clock });
  try {
    const { url: emulatorUrl } = await emulator.listen({ port: options.emulatorPort });
    const receiver = createDemoReceiver(options);
    const server = await serveReceiver(receiver, options.receiverPort);
    const access = { ...defaultApp, baseUrl: emulatorUrl, clock, strictResponses: true };
    const devices = createClient(controlCommands, createTransport(access));
    const callkit = createCallKit(access);
    const { sdkAppId } = defaultApp;
    const about = { sdkAppId, receiver, callkit, emulatorUrl, now: clock.now };
    const callPage = await collectCalls(about);
    return {
      emulatorUrl,
      // Whoever knows it may speak as the backend; in earnest nobody is to know it.
      receiverUrl: `${server.url}?secret=${urlSecret}`,
      callkit,
      callPage,
      roomkit: createRoomKit(access),
      devices,
      now: clock.now,
      async pass(seconds) {
        await devices.advanceClock({ Milliseconds: seconds * 1000 });
        await emulator.idle();
      },
      settled: () => emulator.idle(),
      close: () => closeAll([emulator, server, callPage]),
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
}

function createDemoReceiver({ onCallback, onTrouble }: StageOptions) {
  const receiver = createReceiver({
    apps: [{ sdkAppId: defaultApp.sdkAppId, urlSecrets: [urlSecret] }],
    onRefused: ({ message }) => {
      onTrouble(`a callback was refused: ${message}`);
    },
    onContractDrift: ({ command }) => {
      onTrouble(`${command} differs from its contract`);
    },
  });
  receiver.onUnknown(({ command }) => {
    onTrouble(`nobody knows the callback ${command}`);
  });
  receiver.onAny(onCallback);
  return receiver;
}

// The backend first: it waits for its callbacks, which still need the receiver, and that the archive.
async function closeAll(parts: readonly { close(): Promise<void> }[]): Promise<void> {
  for (const part of parts) await part.close();
}
