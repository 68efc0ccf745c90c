import type { MemberAction } from '@trtc-kit/contracts/callbacks/call';

/**
 * Words of the vendor's tables and samples for what has another word on more of the pages. Read
 * where a contract lists both.
 *
 * @see https://trtc.io/document/69215
 */
export const otherSpellings = {
  Answer: 'Accept',
  Hangup: 'HangUp',
  'Hang Up': 'HangUp',
  Invited: 'Invite',
  Canncel_Invite: 'Cancel_Invite',
} as const satisfies Partial<Record<MemberAction, MemberAction>>;

/** A word that is read as another. */
export type OtherSpelling = keyof typeof otherSpellings;

/** The one way to write each of some documented words, by the word and by it in lower case. */
export function spellingsOf(words: readonly string[]): ReadonlyMap<string, string> {
  const aliases: Readonly<Record<string, string>> = otherSpellings;
  const settled = (word: string) => {
    const other = Object.hasOwn(aliases, word) ? aliases[word] : undefined;
    return other !== undefined && words.includes(other) ? other : word;
  };
  const pairs = words.map((word) => [word, settled(word)] as const);
  return new Map([...pairs.map(([word, to]) => [word.toLowerCase(), to] as const), ...pairs]);
}
