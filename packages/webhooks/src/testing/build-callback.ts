import { readReceived, type SentBodyOf } from '@trtc-kit/contracts';
import {
  contractOf,
  type CallbackCommand,
  type CallbackOf,
  type Contract,
} from '../callbacks/known-callbacks.ts';
import { formOf, type Form } from '../callbacks/product.ts';
import { isRecord } from '../callbacks/schema.ts';
import { signatureOf } from '../checks/sign-check.ts';
import { systemClock } from '../clock.ts';
import type { CallbackOptions, SendingOptions } from './callback-options.ts';

/** A callback as the backend would send it. */
export interface BuiltCallback<Command extends CallbackCommand = CallbackCommand> {
  readonly command: Command;
  /** Everything the backend adds to the URL, and the secret. */
  readonly query: URLSearchParams;
  /** The whole URL. */
  readonly url: string;
  readonly body: SentBodyOf<CallbackOf<Command>>;
  /** The text of the body. */
  readonly raw: string;
  /** A request that posts it; a new one each time. */
  readonly request: () => Request;
}

/**
 * Builds a callback of any command out of the documented sample, so that your handlers can be tested
 * without a backend. Two of the same body are one event to a receiver: change a field.
 *
 * @example
 * ```ts
 * import { createReceiver } from '@trtc-kit/webhooks';
 * import { buildCallback, deliver } from '@trtc-kit/webhooks/testing';
 *
 * const receiver = createReceiver({
 *   apps: [{ sdkAppId: 1400000000, urlSecrets: ['open-sesame'] }],
 * });
 * receiver.on('Call.CallbackAfterEndCall', ({ body }) => {
 *   console.log(body.CallRecord.CallId, body.CallRecord.CallResult); // call-1 Reject
 * });
 * const callback = buildCallback('Call.CallbackAfterEndCall', {
 *   urlSecret: 'open-sesame',
 *   overrides: { CallRecord: { CallId: 'call-1', CallResult: 'Reject' } },
 * });
 * console.log((await deliver(receiver, callback)).status); // 200
 * ```
 * @throws TypeError if there is no such command, or the body does not fit its contract.
 */
export function buildCallback<Command extends CallbackCommand>(
  command: Command,
  options: CallbackOptions<Command> = {},
): BuiltCallback<Command> {
  const contract = contractOf('v4', command) ?? contractOf('v1', command);
  if (contract === undefined) throw new TypeError('No callback has this command.');
  const body = merge(contract.callback.example, options.overrides ?? {});
  if (options.unchecked !== true) check(contract, body);
  const query = new URLSearchParams(parametersOf(formOf(contract.product), command, options));
  const url = new URL(options.url ?? 'http://localhost/');
  for (const [name, value] of query) url.searchParams.append(name, value);
  const raw = JSON.stringify(body);
  return {
    command,
    query,
    url: url.href,
    // What fits the contract of a command is a body of it.
    body: body as SentBodyOf<CallbackOf<Command>>,
    raw,
    request: () => new Request(url, { method: 'POST', body: raw }),
  };
}

const namesOf: Readonly<Record<Form, readonly [string, string, string, string]>> = {
  v4: ['SdkAppid', 'CallbackCommand', 'ClientIP', 'OptPlatform'],
  v1: ['sdkappid', 'command', 'clientip', 'optplatform'],
};

function parametersOf(
  form: Form,
  command: string,
  options: SendingOptions,
): Record<string, string> {
  const { sdkAppId = 1400000000, platform = 'iOS', clientIp = '127.0.0.1' } = options;
  const { urlSecret, urlSecretParameter = 'secret', token, clock = systemClock } = options;
  const [app, word, ip, system] = namesOf[form];
  const requestTime = Math.floor(clock.now() / 1000);
  return {
    ...(urlSecret !== undefined && { [urlSecretParameter]: urlSecret }),
    [app]: sdkAppId.toString(),
    [word]: command,
    contenttype: 'json',
    [ip]: clientIp,
    [system]: platform,
    ...(token !== undefined && {
      Sign: signatureOf(token, requestTime),
      RequestTime: requestTime.toString(),
    }),
  };
}

function merge(sample: unknown, changes: unknown): unknown {
  if (changes === undefined) return sample;
  if (!isRecord(sample) || !isRecord(changes)) return changes;
  const merged = Object.entries(changes).map(([name, change]) => [
    name,
    merge(sample[name], change),
  ]);
  return { ...sample, ...Object.fromEntries(merged) };
}

function check({ callback }: Contract, body: unknown): void {
  const { refused, reported } = readReceived(callback.body, body);
  const issues = [...refused, ...reported].map(({ path, message }) => `${path}: ${message}`);
  if (issues.length === 0) return;
  throw new TypeError(`The body does not fit ${callback.command}. ${issues.join('; ')}`);
}
