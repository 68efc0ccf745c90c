/** What can happen to a callback on its way. */
export type Damage =
  /** Only the first half of the body arrives. */
  | 'truncated'
  /** The highest bit of the byte in the middle of the body is flipped. */
  | 'flippedByte'
  /** It says to be `text/html`. */
  | 'wrongContentType';

/** What goes wrong with callbacks on purpose. With the same seed it goes wrong in the same way. */
export interface CallbackSwitches {
  /** How many times each one is sent. Default: 1. */
  readonly copies?: number | undefined;
  /** Holds so many back, then sends them in another order. Default: none is held. */
  readonly hold?: number | undefined;
  /** The share that is lost before it is sent, from 0 to 1. Default: 0. */
  readonly dropShare?: number | undefined;
  /** Loses each n-th. Default: none. */
  readonly dropEvery?: number | undefined;
  /** Milliseconds of the emulator's clock that each one waits. Default: 0. */
  readonly delay?: number | undefined;
  /** What happens to the first sending of each; what is sent again arrives whole. Default: nothing. */
  readonly damage?: Damage | undefined;
  /** The share that is damaged, from 0 to 1. Default: 1. */
  readonly damageShare?: number | undefined;
  /** Default: 1. */
  readonly seed?: number | undefined;
}

/** Which callbacks switches are about. */
export interface SwitchScope {
  /** Default: every application. */
  readonly sdkAppId?: number | undefined;
  /** Default: every command. */
  readonly command?: string | undefined;
}

/** Switches in force. */
export interface SwitchEntry extends SwitchScope, CallbackSwitches {
  /** How many callbacks they were about so far. */
  readonly seen: number;
}

/** What becomes of a callback. */
export interface Fate {
  readonly isDropped: boolean;
  /** Milliseconds. */
  readonly delay: number;
  /** The damage to each copy, or none. */
  readonly copies: readonly (Damage | undefined)[];
}

/** What becomes of a callback where nothing goes wrong. */
export const unharmed: Fate = { isDropped: false, delay: 0, copies: [undefined] };

/** What becomes of the callback that these switches see next. */
export function toFate(entry: SwitchEntry): Fate {
  const { copies = 1, delay = 0, damage, damageShare = 1, dropEvery, dropShare = 0 } = entry;
  const { seed = 1, seen } = entry;
  const isLast = dropEvery !== undefined && (seen + 1) % dropEvery === 0;
  return {
    isDropped: isLast || chance(seed, seen) < dropShare,
    delay,
    copies: Array.from({ length: copies }, (_, copy) =>
      // Chances of their own: what is dropped must not decide on what is damaged.
      chance(seed + copy + 1, seen) < damageShare ? damage : undefined,
    ),
  };
}

/** The same items in an order that differs from theirs, if there are two. */
export function reordered<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const left = [...items];
  const order = items.map((_, index) => {
    const at = Math.floor(chance(seed, index) * left.length);
    return left.splice(at, 1);
  });
  const mixed = order.flat();
  const isSame = mixed.every((item, index) => item === items[index]);
  return isSame ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** The n-th number from 0 to 1 that a seed gives, by mulberry32. */
function chance(seed: number, n: number): number {
  const state = Math.imul(seed, 0x9e3779b1) + Math.imul(n + 1, 0x6d2b79f5);
  const mixed = Math.imul(state ^ (state >>> 15), state | 1);
  const last = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
  return ((last ^ (last >>> 14)) >>> 0) / 4_294_967_296;
}
