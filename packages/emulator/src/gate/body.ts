import { parseJson, readArrived, type ContractIssue, type Endpoint } from '@trtc-kit/contracts';
import type { GateFault } from '../api/api.ts';
import { Refusal } from '../world/refusal.ts';

/** A body that fits its contract, with what nobody documented. */
export interface ReadBody {
  readonly body: unknown;
  readonly undocumented: readonly ContractIssue[];
}

/**
 * Reads the body of a REST call. An undocumented key passes, for refusing it is documented nowhere.
 *
 * @throws Refusal with the API's code for text that is not a JSON object, a value of the wrong type,
 *   or any other parameter that does not fit.
 */
export function requireBody(
  endpoint: Endpoint,
  text: string,
  codeOf: (fault: GateFault) => number,
): ReadBody {
  const body = parseObject(text);
  if (body === undefined) throw new Refusal(codeOf('unreadableBody'));
  const { refused, reported } = readArrived(endpoint, body);
  const [first] = refused;
  if (first === undefined) return { body, undocumented: reported };
  throw new Refusal(codeOf(toFault(first)), `${first.path}: ${first.message}`);
}

function parseObject(text: string): unknown {
  try {
    const body = parseJson(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function toFault({ path, message }: ContractIssue): GateFault {
  if (!/expected \w+, received (?!undefined)/.test(message)) return 'invalidParameter';
  const isAccount = /_Account(\[\d+\])?$/.test(path) && message.includes('expected string');
  return isAccount ? 'accountOfWrongType' : 'parameterOfWrongType';
}
