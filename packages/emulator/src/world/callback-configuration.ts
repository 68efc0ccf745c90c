import { Refusal } from './refusal.ts';

/** Where the callbacks of a product go, and which ones. */
export interface CallbackConfiguration {
  readonly Url: string;
  readonly CallbackCommandList: readonly string[];
}

/** The codes a product refuses with. */
export interface ConfigurationCodes {
  /** There is no configuration. */
  readonly missing: number;
  /** Nobody can be called back at the URL. */
  readonly invalidUrl: number;
}

/** The one callback configuration an application may have for a product. */
export class CallbackConfigurationSlot {
  readonly #codes: ConfigurationCodes;
  readonly #changed: () => void;
  #current: CallbackConfiguration | undefined;

  constructor(codes: ConfigurationCodes, changed: () => void) {
    this.#codes = codes;
    this.#changed = changed;
  }

  /** The configuration, if there is one. */
  peek(): CallbackConfiguration | undefined {
    return this.#current;
  }

  /** The configuration; refuses where there is none. */
  get(): CallbackConfiguration {
    if (this.#current === undefined) throw new Refusal(this.#codes.missing);
    return this.#current;
  }

  /** Creates or replaces the configuration; refuses a URL nobody can be called back at. */
  set(configuration: CallbackConfiguration): void {
    if (!/^https?:\/\//.test(configuration.Url) || !URL.canParse(configuration.Url)) {
      throw new Refusal(this.#codes.invalidUrl, 'the URL must start with http or https');
    }
    const { Url, CallbackCommandList } = configuration;
    this.#current = { Url, CallbackCommandList };
    this.#changed();
  }

  /** Removes the configuration; without one there is nothing to do. */
  clear(): void {
    this.#current = undefined;
    this.#changed();
  }
}
