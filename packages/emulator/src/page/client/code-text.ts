// Marks that turn the direction of text, and others that cannot be seen.
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text with its unseen characters written out, as JSON does: nobody is misled by their order. */
export function toSeenText(text: string): string {
  return text.replaceAll(
    unseen,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** JSON on several lines; what is none stays as it is. */
export function toCodeText(text: string): string {
  return toSeenText(indent(text));
}

/**
 * Lines are broken by hand: to parse and write JSON again would round long numbers and turn escapes
 * into characters, and what is shown would not be what was sent.
 */
function indent(text: string): string {
  if (!isJson(text)) return text;
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let depth = 0;
  const lineTo = (change: number) => {
    depth += change;
    return `\n${'  '.repeat(depth)}`;
  };
  return tokens
    .map((token, index) => {
      const isEmpty = /^[{[]$/.test(token) && /^[}\]]$/.test(tokens[index + 1] ?? '');
      const closesEmpty = /^[}\]]$/.test(token) && /^[{[]$/.test(tokens[index - 1] ?? '');
      if (isEmpty || closesEmpty) return token;
      if (token === '{' || token === '[') return `${token}${lineTo(1)}`;
      if (token === '}' || token === ']') return `${lineTo(-1)}${token}`;
      if (token === ',') return `${token}${lineTo(0)}`;
      return token === ':' ? ': ' : token;
    })
    .join('');
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
