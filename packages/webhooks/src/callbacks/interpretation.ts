import { parseJson, readReceived, type ContractIssue } from '@trtc-kit/contracts';
import { contractOf, type Contract } from './known-callbacks.ts';
import { createNormaliser, type Normalise } from './normaliser.ts';
import { formOf, type Form, type Product } from './product.ts';
import { bodySchemaOf, isRecord } from './schema.ts';

/** A JSON object of which nothing else is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Why a body is not one a callback can have. */
export type InvalidReason = 'not_json' | 'not_an_object';

/** What a body says. */
export type ParsedBody =
  { readonly body: JsonObject } | { readonly body?: undefined; readonly reason: InvalidReason };

/** Reads the text of a body; no text makes it fail. */
export function parseBody(raw: string): ParsedBody {
  try {
    const body = parseJson(raw);
    return isRecord(body) ? { body } : { reason: 'not_an_object' };
  } catch {
    return { reason: 'not_json' };
  }
}

/** What arrived, by what can be done with it: a contract's body, a body of its own, or none. */
export type Interpretation =
  | {
      readonly kind: 'known';
      readonly contract: Contract;
      readonly body: JsonObject;
      readonly issues: readonly ContractIssue[];
    }
  | { readonly kind: 'unknown'; readonly body: JsonObject }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason };

/** What the interpretation starts from. */
export interface Interpretable {
  readonly form: Form;
  /** The command word as it arrived. */
  readonly command: string;
  readonly parsed: ParsedBody;
}

/** Reads a body by the contract of its command. */
export function interpret({ form, command, parsed }: Interpretable): Interpretation {
  if (parsed.body === undefined) return { kind: 'invalid', reason: parsed.reason };
  const contract = contractOf(form, command);
  if (contract === undefined) return { kind: 'unknown', body: parsed.body };
  const { refused, reported } = readReceived(contract.callback.body, parsed.body);
  const body = normaliserOf(contract)(parsed.body);
  // A normaliser gives an object for an object.
  return {
    kind: 'known',
    contract,
    body: body as JsonObject,
    issues: [...refused, ...reported],
  };
}

const normalisers = new Map<Contract, Normalise>();

function normaliserOf(contract: Contract): Normalise {
  const made = normalisers.get(contract) ?? createNormaliser(bodySchemaOf(contract.callback));
  normalisers.set(contract, made);
  return made;
}

/** The form in which a callback of a product, known or not, arrived. */
export function formIn(product: Product | 'unknown'): Form {
  return product === 'unknown' ? 'v4' : formOf(product);
}
