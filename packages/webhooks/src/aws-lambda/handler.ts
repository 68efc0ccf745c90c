import { Buffer } from 'node:buffer';
import type { Answer } from '../answer.ts';
import type { Arrival, ArrivalBody } from '../arrival.ts';
import type { Receiver } from '../receiver.ts';

type Values<Value> = Readonly<Record<string, Value | undefined>>;

interface LambdaBody {
  readonly body?: string | null | undefined;
  readonly isBase64Encoded: boolean;
  readonly headers: Values<string> | null;
}

/** As much as is used of an event of a function URL, or of an HTTP API with payload format 2.0. */
export interface LambdaEventV2 extends LambdaBody {
  readonly rawQueryString: string;
  readonly requestContext: {
    readonly http: { readonly method: string; readonly sourceIp: string };
  };
}

/** As much as is used of an event of a REST API, or of an HTTP API with payload format 1.0. */
export interface LambdaEventV1 extends LambdaBody {
  readonly httpMethod: string;
  readonly queryStringParameters: Values<string> | null;
  readonly multiValueQueryStringParameters: Values<string[]> | null;
  readonly requestContext: { readonly identity: { readonly sourceIp: string } };
}

/** What a function answers, in either format. */
export interface LambdaResult {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** The `handler` of a function. */
export type LambdaHandler = (event: LambdaEventV1 | LambdaEventV2) => Promise<LambdaResult>;

/**
 * Lets a receiver answer in AWS Lambda, behind API Gateway or a function URL. A function stands
 * still once it has answered: give the receiver an inbox that lasts and `work: false`, and run the
 * handlers elsewhere, or keep them within `handlerBudget`.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { toLambdaHandler } from '@trtc-kit/webhooks/aws-lambda';
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['open-sesame'] }],
 * });
 * export const handler = toLambdaHandler(receiver);
 * ```
 */
export function toLambdaHandler({ receive }: Pick<Receiver, 'receive'>): LambdaHandler {
  return async (event) => toResult(await receive(toArrival(event)));
}

function toArrival(event: LambdaEventV1 | LambdaEventV2): Arrival {
  const body = bodyOf(event);
  const forwardedFor = headerOf(event, 'x-forwarded-for');
  if ('rawQueryString' in event) {
    const { method, sourceIp } = event.requestContext.http;
    return { method, search: event.rawQueryString, body, address: sourceIp, forwardedFor };
  }
  const address = event.requestContext.identity.sourceIp;
  return { method: event.httpMethod, search: searchOf(event), body, address, forwardedFor };
}

function bodyOf({ body, isBase64Encoded }: LambdaBody): ArrivalBody {
  const text = body ?? '';
  return isBase64Encoded
    ? { kind: 'bytes', bytes: Buffer.from(text, 'base64') }
    : { kind: 'text', text };
}

/** This format has the parameters decoded only. */
function searchOf(event: LambdaEventV1): string {
  const all = event.multiValueQueryStringParameters ?? {};
  const single = event.queryStringParameters ?? {};
  const pairs = Object.keys({ ...single, ...all }).flatMap((name) =>
    (all[name] ?? [single[name] ?? '']).map((value): [string, string] => [name, value]),
  );
  return new URLSearchParams(pairs).toString();
}

function headerOf({ headers }: LambdaBody, wanted: string): string | undefined {
  return Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function toResult({ status, headers, body }: Answer): LambdaResult {
  return { statusCode: status, headers: { ...headers }, body };
}
