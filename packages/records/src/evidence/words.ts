import type { CallResult as WireResult, CallType } from '@trtc-kit/contracts/call-record';
import type { CallRecordV1 } from '@trtc-kit/contracts/call-v1';
import type { CallKind, CallMedia, CallResult, OrOther } from '../record/call-record.ts';
import type { BodyReader } from './body-reader.ts';

// The vendor writes one result in several ways: NotAnswer, not_answer, Not_answer.
const results: Readonly<Record<Lowercase<WireResult>, CallResult>> = {
  normalend: 'completed',
  cancel: 'cancelled',
  reject: 'declined',
  notanswer: 'notAnswered',
  callbusy: 'busy',
  interrupt: 'interrupted',
  offline: 'offline',
};

const kinds: Readonly<Record<Lowercase<CallType> | 'single' | 'group', CallKind>> = {
  singlecall: 'oneToOne',
  single: 'oneToOne',
  multicall: 'group',
  group: 'group',
};

const medias: Readonly<Record<CallRecordV1['mediaType'], CallMedia>> = {
  audio: 'audio',
  video: 'video',
};

const resultWords = new Map<string, CallResult>(Object.entries(results));
const kindWords = new Map<string, CallKind>(Object.entries(kinds));
const mediaWords = new Map<string, CallMedia>(Object.entries(medias));

const lettersOf = (word: string) => word.toLowerCase().replaceAll(/[^a-z]/g, '');

/** How a call ended; a word that no page has is kept as it came. */
export function readResult(body: BodyReader, name: string): OrOther<CallResult> | undefined {
  const word = body.text(name);
  if (word === undefined) return undefined;
  const known = resultWords.get(lettersOf(word));
  if (known === undefined) body.note('unknownResult');
  return known ?? word;
}

/** Where a body of v1 has what its result is judged by. */
export interface EndingNames {
  readonly kind: string;
  readonly acceptedAt: string;
}

/**
 * What a result that v1 says is worth. Of a group call it says a normal end whatever happened: where
 * nobody answered, as the time of the answer tells, that is no result.
 */
export function judgeResultV1(
  said: OrOther<CallResult> | undefined,
  body: BodyReader,
  names: EndingNames,
): OrOther<CallResult> | undefined {
  const isUnanswered = body.text(names.acceptedAt) === '0';
  const isGroup = readKind(body, names.kind) === 'group';
  return said === 'completed' && isGroup && isUnanswered ? undefined : said;
}

/** One-to-one or group, if it is one of them. */
export function readKind(body: BodyReader, name: string): CallKind | undefined {
  const word = body.text(name);
  if (word === undefined) return undefined;
  const kind = kindWords.get(lettersOf(word));
  if (kind === undefined) body.note('unreadable');
  return kind;
}

/** Audio or video; a word that no page has is kept as it came. */
export function readMedia(body: BodyReader, name: string): OrOther<CallMedia> | undefined {
  const word = body.text(name);
  return word === undefined ? undefined : (mediaWords.get(lettersOf(word)) ?? word);
}
