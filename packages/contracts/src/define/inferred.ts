import type { z } from 'zod';
import type { CallV1ErrorCode } from '../wire/call-v1-errors.ts';
import type { CommonErrorCode } from '../wire/common-errors.ts';
import type { Callback } from './callback.ts';
import type { Endpoint } from './endpoint.ts';
import type { Open } from './open.ts';
import type { Sent } from './sent.ts';

/** The body an endpoint is sent. Closed: what the vendor does not document does not compile. */
export type RequestOf<E extends Endpoint> = Sent<z.input<E['request']>>;

/** The payload an endpoint answers with. Open: a new field or value compiles. */
export type ResponseOf<E extends Endpoint> = Open<z.output<E['response']>>;

/** The payload as the vendor documents it, for whoever plays the vendor. */
export type AnswerOf<E extends Endpoint> = z.input<E['response']>;

/** The codes an endpoint may answer with: its own and the common ones of its API. */
export type ErrorCodeOf<E extends Endpoint> =
  | Extract<keyof E['errors'], number>
  | (E['path'] extends `/v1/${string}` ? CallV1ErrorCode : CommonErrorCode);

/** The body of a callback as a receiver gets it. */
export type BodyOf<C extends Callback> = Open<z.output<C['body']>>;

/** The body of a callback as its sender writes it. */
export type SentBodyOf<C extends Callback> = z.input<C['body']>;
