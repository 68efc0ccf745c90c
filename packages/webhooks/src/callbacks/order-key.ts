import { sha256Hex } from '../checks/digest.ts';
import { contractOf } from './known-callbacks.ts';
import type { Form, Product } from './product.ts';
import { bodySchemaOf, findPath, valueAt, type Schema } from './schema.ts';

/** What decides which callbacks are handled one after the other. */
export interface OrderedCallback {
  readonly form: Form;
  readonly product: Product | 'unknown';
  readonly sdkAppId: number;
  /** The command word as it arrived. */
  readonly command: string;
  readonly body: unknown;
}

const longestId = 200;

/**
 * The call or room a callback is about, found by its contract; of what is about none, or has no
 * contract, the command. Callbacks of one key are handled in the order of their arrival.
 */
export function orderKeyOf({ form, product, sdkAppId, command, body }: OrderedCallback): string {
  const contract = contractOf(form, command);
  const path = contract === undefined ? [] : subjectPath(bodySchemaOf(contract.callback));
  const id = path.length === 0 ? undefined : valueAt(body, path);
  const isId = (typeof id === 'string' && id !== '') || typeof id === 'number';
  const word = contract?.callback.command ?? command;
  const subject = isId ? `${path.at(-1) ?? ''}=${id}` : `command=${word}`;
  const short = subject.length > longestId ? sha256Hex(subject) : subject;
  return `${product}/${sdkAppId}/${short}`;
}

const paths = new WeakMap<Schema, readonly string[]>();

// A call comes before its room: its id stands in every callback about it.
function subjectPath(schema: Schema): readonly string[] {
  const path = paths.get(schema) ?? findPath(schema, 'CallId') ?? findPath(schema, 'RoomId') ?? [];
  paths.set(schema, path);
  return path;
}
