import { sha256Hex } from '../checks/digest.ts';
import { canonicalJson } from './canonical-json.ts';
import { contractOf } from './known-callbacks.ts';
import type { ParsedBody } from './interpretation.ts';
import type { Form, Product } from './product.ts';

/** What makes two arrivals the same callback. */
export interface IdentifiedCallback {
  readonly form: Form;
  readonly product: Product | 'unknown';
  readonly sdkAppId: number;
  /** The command word as it arrived. */
  readonly command: string;
  readonly parsed: ParsedBody;
  /** The exact text, which stands in for a body that cannot be read. */
  readonly raw: string;
}

/**
 * The id of a callback, since the backend gives none: SHA-256 in hex over product, application,
 * current command word and body, the fields of which may stand in any order. `Sign`, `RequestTime`,
 * `ClientIP` and `OptPlatform` may differ between two sendings and do not enter.
 */
export function identify(callback: IdentifiedCallback): string {
  const { form, product, sdkAppId, command } = callback;
  const word = contractOf(form, command)?.callback.command ?? command;
  const head = JSON.stringify([product, sdkAppId, word]);
  return sha256Hex(`${head}\n${contentOf(callback)}`);
}

function contentOf({ parsed, raw }: IdentifiedCallback): string {
  if (parsed.body === undefined) return raw;
  try {
    return canonicalJson(parsed.body);
  } catch {
    // Nested deeper than the stack allows.
    return raw;
  }
}
