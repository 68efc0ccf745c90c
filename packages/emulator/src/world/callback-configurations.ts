import type { Shelf, Touch } from '../state/shelf.ts';
import { CallbackConfigurationSlot, type CallbackConfiguration } from './callback-configuration.ts';
import type { ProductName } from './event.ts';

const v4Codes = { missing: 100301, invalidUrl: 100002 };
const v1Codes = { missing: 999, invalidUrl: 70001 };

/** The callback configurations of an application, one for each product. */
export class CallbackConfigurations implements Shelf {
  readonly name: string;
  readonly call: CallbackConfigurationSlot;
  readonly callV1: CallbackConfigurationSlot;
  readonly room: CallbackConfigurationSlot;

  constructor(name: string, touch: Touch) {
    const slot = (product: ProductName, codes: typeof v4Codes) =>
      new CallbackConfigurationSlot(codes, () => {
        touch(product);
      });
    this.name = name;
    this.call = slot('call', v4Codes);
    this.callV1 = slot('callV1', v1Codes);
    this.room = slot('room', v4Codes);
  }

  of(product: ProductName): CallbackConfigurationSlot {
    return this[product];
  }

  keys(): Iterable<ProductName> {
    return (['call', 'callV1', 'room'] as const).filter((key) => this.read(key) !== undefined);
  }

  // The keys of this shelf are the products.
  read(key: string): CallbackConfiguration | undefined {
    return this[key as ProductName].peek();
  }

  restore(key: string, state: unknown): void {
    this[key as ProductName].set(state as CallbackConfiguration);
  }

  clear(): void {
    for (const product of this.keys()) this[product].clear();
  }
}
