import type { Arrival } from '../arrival.ts';
import { readBodyText, type BodyRules, type BodyText } from '../body-text.ts';
import { readQuery, type ReadQuery } from '../callbacks/callback-query.ts';
import { parseBody, type ParsedBody } from '../callbacks/interpretation.ts';
import { parseQuery, type QueryParameters } from '../callbacks/query-parameters.ts';
import type { SourceChecks } from '../checks/source-checks.ts';
import { toRefusal, type Refusal, type RefusalReason } from '../refusal.ts';

/** A request that is a callback for one of the applications. */
export interface TakenRequest extends ReadQuery {
  readonly parameters: QueryParameters;
  readonly sdkAppId: number;
  readonly command: string;
  readonly parsed: ParsedBody;
  readonly raw: string;
  readonly rewritten: boolean;
}

/** A request that is none, or is not let in. */
export interface TurnedDown {
  readonly refusal: Refusal;
  /** Whether it passed the source checks, so that it is no stranger's. */
  readonly genuine: boolean;
}

/** What a request is read with. */
export interface ReadingRules extends BodyRules {
  readonly checks: SourceChecks;
}

/**
 * Takes a request apart. The body is read whoever sent it, so that the owner can be given the text
 * of what was refused by mistake.
 */
export async function readRequest(
  arrival: Arrival,
  rules: ReadingRules,
): Promise<TakenRequest | TurnedDown> {
  const parameters = parseQuery(arrival.search);
  const read = readQuery(parameters);
  if (arrival.method !== 'POST') return { refusal: toRefusal('method', read), genuine: false };
  const reading = readBodyText(arrival.body, rules);
  const text = reading instanceof Promise ? await reading : reading;
  const refuse = (reason: RefusalReason, genuine: boolean): TurnedDown => ({
    refusal: toRefusal(reason, read, text.raw),
    genuine,
  });
  const { address, forwardedFor } = arrival;
  const found = rules.checks.check({ ...read, parameters, sender: { address, forwardedFor } });
  if (found.sdkAppId === undefined) return refuse(found.reason, false);
  const command = read.query.CallbackCommand;
  if (command === undefined) return refuse('missing_command', true);
  const content = readContent(text, read);
  if (typeof content === 'string') return refuse(content, true);
  return { ...read, ...content, parameters, sdkAppId: found.sdkAppId, command };
}

/** v1 sends again what it is refused; from anyone else, a body is put aside whatever it is. */
function readContent(
  text: BodyText,
  { form }: ReadQuery,
): Pick<TakenRequest, 'parsed' | 'raw' | 'rewritten'> | RefusalReason {
  if (text.raw === undefined) return text.reason;
  const parsed = parseBody(text.raw);
  if (parsed.body === undefined && form === 'v1') return parsed.reason;
  return { ...text, parsed };
}
