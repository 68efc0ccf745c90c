import { checkAddresses } from '../gate/addresses.ts';
import type { Shelf, Touch } from '../state/shelf.ts';
import { createApp, type App, type AppContext, type AppOptions } from './app.ts';
import { changeSettings, usualSettings, withoutToken, type GivenSettings } from './app-settings.ts';

/** The key of an application that came without one. It is no secret. */
export const keyWithoutSecret = 'emulator-key-which-is-no-secret';

/** What the applications need around them. */
export interface AppsContext extends AppContext {
  readonly touch: Touch;
}

/** The applications of an emulator, kept apart. */
export class Apps implements Shelf {
  readonly name = 'apps';
  readonly #apps = new Map<number, App>();
  readonly #given: readonly AppOptions[];
  readonly #context: AppsContext;

  /** Starts with some; there may be more later. */
  constructor(given: readonly AppOptions[], context: AppsContext) {
    this.#given = given;
    this.#context = context;
    for (const options of given) this.put(options);
  }

  get(sdkAppId: number): App | undefined {
    return this.#apps.get(sdkAppId);
  }

  /**
   * The application with an id, or the first one.
   *
   * @throws RangeError if there is none.
   */
  pick(sdkAppId?: number): App {
    const app = sdkAppId === undefined ? this.all()[0] : this.get(sdkAppId);
    if (app === undefined) throw new RangeError(`No application ${String(sdkAppId)} here.`);
    return app;
  }

  all(): readonly App[] {
    return [...this.#apps.values()];
  }

  /** Creates an application, or changes what is given of one. */
  put({ sdkAppId, secretKey, ...settings }: AppOptions): App {
    const app = this.#apps.get(sdkAppId) ?? createApp({ sdkAppId, secretKey }, this.#context);
    app.secretKey = secretKey;
    return this.configure(app, settings);
  }

  /**
   * Changes what is given of the settings of an application.
   *
   * @throws TypeError for an address that is none.
   */
  configure(app: App, settings: GivenSettings): App {
    checkAddresses(settings.allowedAddresses ?? []);
    app.settings = changeSettings(app.settings, settings);
    this.#apps.set(app.sdkAppId, app);
    this.#context.touch(app.sdkAppId.toString());
    return app;
  }

  keys(): Iterable<string> {
    return [...this.#apps.keys()].map(String);
  }

  read(key: string): AppOptions | undefined {
    const app = this.#apps.get(Number(key));
    if (app === undefined) return undefined;
    const { sdkAppId, secretKey, settings } = app;
    return { sdkAppId, secretKey, ...settings };
  }

  /** As `read`, for what leaves the emulator. */
  readWithoutSecrets(key: string): Omit<AppOptions, 'secretKey'> | undefined {
    const app = this.#apps.get(Number(key));
    return app && { sdkAppId: app.sdkAppId, ...withoutToken(app.settings) };
  }

  // What one of the two gave: an application that is here keeps the key and the token it has.
  restore(key: string, state: unknown): void {
    const here = this.get(Number(key));
    const { callbacks, ...kept } = state as Omit<AppOptions, 'secretKey'>;
    const secretKey = here?.secretKey ?? keyWithoutSecret;
    this.put({ secretKey, ...kept, callbacks: { ...here?.settings.callbacks, ...callbacks } });
  }

  /** Empties every application, and sets those it started with as they were given. */
  clear(): void {
    for (const app of this.all()) {
      for (const shelf of app.shelves) shelf.clear();
      app.settings = usualSettings;
    }
    for (const options of this.#given) this.put(options);
  }
}
