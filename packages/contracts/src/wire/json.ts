/** The third argument of a reviver, which not every version of the language's types has. */
interface ReviverContext {
  readonly source?: string;
}
type Reviver = (key: string, value: unknown, context: ReviverContext) => unknown;

/**
 * `JSON.parse` that keeps every digit: an integer beyond 2^53 becomes a string of its digits. The
 * vendor's own samples write account ids as such bare numbers. Text without a run of 16 digits is
 * parsed plainly, since looking at every value is several times slower.
 *
 * @throws SyntaxError if the text is not JSON.
 */
export function parseJson(text: string): unknown {
  return hasLongNumber(text) ? parseWith(text, keepDigits) : (JSON.parse(text) as unknown);
}

// 2^53 has 16 digits.
const longest = 16;

/** Whether so many digits stand in a row. Of such a row, one is among every 16th character. */
function hasLongNumber(text: string): boolean {
  for (let index = longest - 1; index < text.length; index += longest) {
    if (isDigit(text, index) && digitsAround(text, index) >= longest) return true;
  }
  return false;
}

function digitsAround(text: string, index: number): number {
  let first = index;
  let end = index + 1;
  while (isDigit(text, first - 1)) first -= 1;
  while (isDigit(text, end)) end += 1;
  return end - first;
}

/** False before and behind the text. */
function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}

const keepDigits: Reviver = (_key, value, context) => {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return context.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value;
};

function parseWith(text: string, reviver: Reviver): unknown {
  // The standard library's type of a reviver still lacks the context that the platform passes.
  return JSON.parse(text, reviver as (key: string, value: unknown) => unknown) as unknown;
}
