import { Refusal } from './refusal.ts';

/** Where the callbacks of a product go, and which ones. */
export interface CallbackConfiguration {
  readonly Url: string;
  readonly CallbackCommandList: readonly string[];
}

/** The one callback configuration an application may have for a product. */
export class CallbackConfigurationSlot {
  #current: CallbackConfiguration | undefined;

  /** The configuration, if there is one. */
  peek(): CallbackConfiguration | undefined {
    return this.#current;
  }

  /** The configuration; refuses where there is none. */
  get(): CallbackConfiguration {
    if (this.#current === undefined) throw new Refusal(100301);
    return this.#current;
  }

  /** Creates or replaces the configuration; refuses a URL nobody can be called back at. */
  set(configuration: CallbackConfiguration): void {
    if (!/^https?:\/\//.test(configuration.Url) || !URL.canParse(configuration.Url)) {
      throw new Refusal(100002, 'Url must start with http or https');
    }
    this.#current = configuration;
  }

  /** Removes the configuration; without one there is nothing to do. */
  clear(): void {
    this.#current = undefined;
  }
}
