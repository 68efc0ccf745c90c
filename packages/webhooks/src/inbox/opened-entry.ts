import type { ContractIssue } from '@trtc-kit/contracts';
import { readQuery, type CallbackQuery, type SentQuery } from '../callbacks/callback-query.ts';
import {
  formIn,
  interpret,
  parseBody,
  type Interpretation,
  type InvalidReason,
  type JsonObject,
  type ParsedBody,
} from '../callbacks/interpretation.ts';
import type { Product } from '../callbacks/product.ts';
import { parseQuery } from '../callbacks/query-parameters.ts';
import type { Topic } from '../subscriptions.ts';
import type { InboxEntry } from './inbox-store.ts';

/** What an entry holds, read. */
export interface OpenedEntry {
  readonly topic: Topic;
  /** What a handler is given, but for the attempt and the commit. */
  readonly content: EventContent;
}

/** Everything of an event that is the same at every attempt. */
export interface EventContent extends Pick<
  InboxEntry,
  'id' | 'sdkAppId' | 'raw' | 'rewritten' | 'receivedAt'
> {
  readonly product: Product | 'unknown';
  readonly command: string;
  readonly query: CallbackQuery;
  readonly rawQuery: string;
  readonly body?: JsonObject;
  readonly issues?: readonly ContractIssue[];
  readonly reason?: InvalidReason;
}

/** What the texts of an entry say, whatever the contracts. */
export interface EntryReading {
  readonly query: SentQuery;
  readonly parsed: ParsedBody;
}

/** Reads the texts of an entry. */
export function readEntry({ query, raw }: InboxEntry): EntryReading {
  return { query: readQuery(parseQuery(query)).query, parsed: parseBody(raw) };
}

/** Opens an entry by the contracts there are now, which may know more than when it arrived. */
export function openEntry(entry: InboxEntry, { query: sent, parsed }: EntryReading): OpenedEntry {
  const { id, sdkAppId, raw, rewritten, receivedAt, command, product, query: rawQuery } = entry;
  const query = { ...sent, SdkAppid: sent.SdkAppid ?? sdkAppId, CallbackCommand: command };
  const found = interpret({ form: formIn(product), command, parsed });
  const content = { id, sdkAppId, query, rawQuery, raw, rewritten, receivedAt, command, product };
  return { topic: topicOf(found), content: { ...content, ...partsOf(found) } };
}

function topicOf(found: Interpretation): Topic {
  if (found.kind !== 'known') return { kind: found.kind };
  return { kind: 'known', command: found.contract.callback.command };
}

function partsOf(found: Interpretation): Partial<EventContent> {
  switch (found.kind) {
    case 'known': {
      const { contract, body, issues } = found;
      return { product: contract.product, command: contract.callback.command, body, issues };
    }
    case 'unknown':
      return { body: found.body };
    case 'invalid':
      return { reason: found.reason };
  }
}
