import type { Callback, SentBodyOf } from '@trtc-kit/contracts';

/** The product whose callback configuration decides where an event goes. */
export type ProductName = 'call' | 'callV1' | 'room';

/** Who caused an event, as the callback's query tells. */
export interface Origin {
  /** `RESTAPI` for a REST call, else the platform of the client. */
  readonly platform: string;
}

/** Who does something, and by what means. */
export interface Actor {
  /** The signed-in administrator of a REST call, else the user of the client. */
  readonly account: string;
  readonly origin: Origin;
}

/** Something that happened, in the words of its callback. */
export interface WorldEvent {
  readonly product: ProductName;
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly origin: Origin;
}

/** Tells the outside that something happened. */
export type Emit = (event: WorldEvent) => void;

/** An event with the body its callback describes. */
export function toEvent<C extends Callback>(
  product: ProductName,
  callback: C,
  {
    body,
    origin,
  }: { readonly body: Omit<SentBodyOf<C>, 'CallbackCommand'>; readonly origin: Origin },
): WorldEvent {
  const { command } = callback;
  return { product, command, body: { CallbackCommand: command, ...body }, origin };
}
