import * as alert from '@trtc-kit/contracts/callbacks/alert';
import * as call from '@trtc-kit/contracts/callbacks/call';
import * as callV1 from '@trtc-kit/contracts/callbacks/call-v1';
import * as room from '@trtc-kit/contracts/callbacks/room';

/** The callbacks of each product. */
export const products = { call, callV1, room, alert } as const;

/**
 * Where a callback comes from: Call, its older v1 API, or Conference. `alert` is what every product
 * sends, and no callback of it says which one did.
 */
export type Product = keyof typeof products;

/** How a callback is written: v1 has its own parameters, its own ack, and retries. */
export type Form = 'v4' | 'v1';

/** The form of a product's callbacks. */
export function formOf(product: Product): Form {
  return product === 'callV1' ? 'v1' : 'v4';
}

const prefixes = new Map<string, Product>([
  ['Call', 'call'],
  ['Room', 'room'],
  ['Mic', 'room'],
  ['Alert', 'alert'],
]);

/** The product a command word belongs to, as far as its form and its first part tell. */
export function productOf(form: Form, command: string): Product | 'unknown' {
  if (form === 'v1') return 'callV1';
  return prefixes.get(command.split('.', 1)[0] ?? '') ?? 'unknown';
}
