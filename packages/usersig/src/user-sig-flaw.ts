/** Why a text is no UserSig at all. */
export type UserSigFlaw = keyof typeof userSigFlaws;

/** Each flaw in plain words: what is wrong with the text, and the usual cause. */
export const userSigFlaws = {
  empty: 'The UserSig is empty.',
  too_large: 'The UserSig is far larger than any the vendor makes.',
  percent_encoded: 'The UserSig still holds percent escapes: it was URL-encoded once too often.',
  alphabet:
    'The UserSig is in another base64 alphabet, or has characters of none, such as white space: this one has * - _ for the + / = of standard base64, which RFC 4648 does differently.',
  truncated: 'The UserSig is cut off.',
  not_zlib: 'The UserSig holds no zlib stream: it was never compressed, or in another format.',
  corrupt: 'The UserSig was changed on its way: it does not decompress.',
  document: 'The UserSig holds no version 2.0 document: something else was compressed.',
} as const;
