/** A body in the state in which a framework has left it. */
export type ArrivalBody =
  | { readonly kind: 'stream'; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  /** Somebody parsed it and did not keep the text, which is written anew. */
  | { readonly kind: 'parsed'; readonly value: unknown }
  /** Somebody read it and kept nothing. */
  | { readonly kind: 'consumed' };

/** A request as every framework can give it: what an adapter of your own makes. */
export interface Arrival {
  readonly method: string;
  /** The query of the URL, with or without its question mark. */
  readonly search: string;
  readonly body: ArrivalBody;
  /** IP address of the peer, for the address list. */
  readonly address?: string | undefined;
  /** The header X-Forwarded-For, which counts only where `trustedProxies` is set. */
  readonly forwardedFor?: string | undefined;
  /** Keeps the platform from ending before some work has ended. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}
