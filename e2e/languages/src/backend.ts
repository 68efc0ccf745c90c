import { createEmulator, defaultApp, type Emulator } from '@trtc-kit/emulator';
import { startRelay } from './relay.ts';
import { toTomorrow } from './tomorrow.ts';

/** An emulator on a port, and the same backend as it may answer tomorrow on another. */
export interface Backend extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly url: string;
  /** What a program has to know of it, in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** A new emulator, for one program. */
export async function startBackend(): Promise<Backend> {
  await using stack = new AsyncDisposableStack();
  // A fuzzer calls each command far more often than the vendor allows.
  const apps = [{ ...defaultApp, limitsFrequency: false }];
  const emulator = stack.use(createEmulator({ apps }));
  const { url } = await emulator.listen();
  const tomorrow = stack.use(await startRelay(url, (_path, body) => toTomorrow(body)));
  const started = stack.move();
  return {
    emulator,
    url,
    env: {
      EMULATOR_URL: url,
      TOMORROW_URL: tomorrow.url,
      SDK_APP_ID: String(defaultApp.sdkAppId),
      SECRET_KEY: defaultApp.secretKey,
      IDENTIFIER: 'administrator',
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
