import { parseJson, readArrived, type ContractIssue, type Endpoint } from '@trtc-kit/contracts';
import type { GateFault } from '../api/api.ts';
import { Refusal } from '../world/refusal.ts';

/** A body as it was read. */
export interface ReadBody {
  readonly body: unknown;
  /** Keys nobody documented. */
  readonly undocumented: readonly ContractIssue[];
  /** Why it does not fit its contract, with the API's code; absent where it fits. */
  readonly refused?: Refusal | undefined;
}

/**
 * Reads the body of a REST call. An undocumented key passes, for refusing it is documented nowhere.
 *
 * @throws Refusal with the API's code for text that is not a JSON object.
 */
export function requireBody(
  endpoint: Endpoint,
  text: string,
  codeOf: (fault: GateFault) => number,
): ReadBody {
  const body = parseObject(text);
  if (body === undefined) throw new Refusal(codeOf('unreadableBody'));
  const { refused, reported: undocumented } = readArrived(endpoint, body);
  const [first] = refused;
  if (first === undefined) return { body, undocumented };
  const refusal = new Refusal(codeOf(toFault(first)), `${first.path}: ${first.message}`);
  return { body, undocumented, refused: refusal };
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
