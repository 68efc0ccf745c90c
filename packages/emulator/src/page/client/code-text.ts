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

/** JSON on several lines; what is none stays as it is. */
export function toCodeText(text: string): string {
  return toSeenText(isJson(text) ? indent(text) : text);
}

/**
 * Lines are broken by hand: to parse and write JSON again would round long numbers and turn escapes
 * into characters, and what is shown would not be what was sent.
 */
function indent(text: string): string {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|\{\s*\}|\[\s*\]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let depth = 0;
  const newLine = (change: number) => {
    depth += change;
    return `\n${'  '.repeat(depth)}`;
  };
  const opened = (token: string) => `${token}${newLine(1)}`;
  const closed = (token: string) => `${newLine(-1)}${token}`;
  const written: Readonly<Record<string, (token: string) => string>> = {
    '{': opened,
    '[': opened,
    '}': closed,
    ']': closed,
    ',': (token) => `${token}${newLine(0)}`,
    ':': (token) => `${token} `,
  };
  return tokens.map((token) => written[token]?.(token) ?? token).join('');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
