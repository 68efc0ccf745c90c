import type { z } from 'zod';
import type { DescribesOnly } from './describes-only.ts';

/** Everything the vendor documents about one callback. */
export interface CallbackFacts<
  Command extends string = string,
  Body extends z.ZodObject = z.ZodObject,
  Ack extends z.ZodObject = z.ZodObject,
> {
  /** The command word in the query and, on v4 and Conference, in the body. */
  readonly command: Command;
  /** Older words for the same event, which a receiver accepts too. */
  readonly aliases?: readonly string[];
  /** One sentence on when it is sent. */
  readonly summary: string;
  /** The vendor's page. */
  readonly source: string;
  /** The JSON body that arrives. */
  readonly body: Body;
  /** The JSON body to answer with. */
  readonly ack: Ack;
  /** The documented sample, with mistakes in its JSON mended. */
  readonly example: z.input<Body>;
}

/** One callback as a value; receivers, the emulator and documents derive from it. */
export interface Callback<
  Command extends string = string,
  Body extends z.ZodObject = z.ZodObject,
  Ack extends z.ZodObject = z.ZodObject,
> extends CallbackFacts<Command, Body, Ack> {
  readonly kind: 'callback';
}

/** Declares one callback. */
export function callback<
  const Command extends string,
  Body extends z.ZodObject,
  Ack extends z.ZodObject,
>(
  facts: CallbackFacts<Command, Body, Ack> & { readonly body: DescribesOnly<Body> },
): Callback<Command, Body, Ack> {
  return Object.freeze({ kind: 'callback' as const, ...facts });
}

/** Whether a value is a callback made by {@link callback}. */
export function isCallback(value: unknown): value is Callback {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'callback'
  );
}
