// Marks that turn the direction of text, and others that cannot be seen; but for what breaks lines, and
// for the two that join letters and emoji, without which these look different.
const unseen = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text with its unseen characters written out, as JSON does: nobody is misled by their order. */
export function toSeenText(text: string): string {
  return text.replaceAll(unseen, (sign) =>
    Array.from({ length: sign.length }, (_, at) => escape(sign, at)).join(''),
  );
}

function escape(sign: string, at: number): string {
  return `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`;
}
