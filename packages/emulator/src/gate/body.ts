import { parseJson, readArrived, type ContractIssue, type Endpoint } from '@trtc-kit/contracts';
import { Refusal } from '../world/refusal.ts';

/** A body that fits its contract, with what nobody documented. */
export interface ReadBody {
  readonly body: unknown;
  readonly undocumented: readonly ContractIssue[];
}

/**
 * Reads the body of a REST call. An undocumented key passes, for refusing it is documented nowhere.
 *
 * @throws Refusal: 60003 for text that is not a JSON object, 60015 for an account that is not a
 *   string, otherwise the invalid-parameter code of the endpoint's family.
 */
export function requireBody(endpoint: Endpoint, text: string): ReadBody {
  const body = parseObject(text);
  const { refused, reported } = readArrived(endpoint, body);
  const [first] = refused;
  if (first === undefined) return { body, undocumented: reported };
  if (isAccountOfWrongType(first)) throw new Refusal(60015, toInfo(first));
  throw new Refusal(invalidParameterCode(endpoint), toInfo(first));
}

function parseObject(text: string): unknown {
  try {
    const body = parseJson(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Answered like any other body that is not an object.
  }
  throw new Refusal(60003);
}

function isAccountOfWrongType({ path, message }: ContractIssue): boolean {
  return (
    /_Account(\[\d+\])?$/.test(path) && /expected string, received (?!undefined)/.test(message)
  );
}

function toInfo({ path, message }: ContractIssue): string {
  return `${path}: ${message}`;
}

// The record pages list no such code, but the product's table of server codes has one.
function invalidParameterCode({ errors }: Endpoint): number {
  return 100002 in errors ? 100002 : 101002;
}
