import { parseJson } from '@trtc-kit/contracts';
import { readBodyText } from './body-text.ts';
import { readQuery, type CallbackQuery, type SentQuery } from './callback-query.ts';
import { toRefusal, type Refusal, type RefusalReason } from './refusal.ts';

/** A JSON object of which nothing else is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A request that may be a callback: one of ours, with a command word and a JSON object. */
export interface Delivery {
  readonly query: CallbackQuery;
  readonly body: JsonObject;
  /** The exact text of the body. */
  readonly raw: string;
}

/** What a request is held against. */
export interface DeliveryRules {
  readonly sdkAppIds: ReadonlySet<number>;
  /** The largest body that is read. */
  readonly maxBodyBytes: number;
}

/** Takes a request apart. A refusal comes with the text of the body, so that nothing is lost. */
export async function readDelivery(
  request: Request,
  { sdkAppIds, maxBodyBytes }: DeliveryRules,
): Promise<Delivery | Refusal> {
  const sent = readQuery(request.url);
  if (request.method !== 'POST') return toRefusal('method', sent);
  const text = await readBodyText(request, maxBodyBytes);
  const query = checkQuery(sent, sdkAppIds);
  if (typeof query === 'string') return toRefusal(query, sent, text.raw);
  if (text.raw === undefined) return toRefusal(text.reason, sent);
  const body = parseObject(text.raw);
  if (typeof body === 'string') return toRefusal(body, sent, text.raw);
  return { query, body, raw: text.raw };
}

function checkQuery(
  query: SentQuery,
  sdkAppIds: ReadonlySet<number>,
): CallbackQuery | RefusalReason {
  const { SdkAppid, CallbackCommand } = query;
  if (SdkAppid === undefined) return 'missing_app';
  if (!sdkAppIds.has(SdkAppid)) return 'other_app';
  if (CallbackCommand === undefined) return 'missing_command';
  return { ...query, SdkAppid, CallbackCommand };
}

function parseObject(text: string): JsonObject | RefusalReason {
  try {
    const value = parseJson(text);
    return isObject(value) ? value : 'not_an_object';
  } catch {
    return 'not_json';
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
