import type { ParameterObject } from 'openapi3-ts/oas31';
import type { Callback } from '../define/callback.ts';
import { versionOfCallback, type ApiVersion } from './api-version.ts';

/** What the backend adds to the URL of a callback. */
export function callbackParameters(callback: Callback): ParameterObject[] {
  return queries[versionOfCallback(callback)](callback.command);
}

const queries: Readonly<Record<ApiVersion, (command: string) => ParameterObject[]>> = {
  /** @see https://trtc.io/document/60130 */
  v1: (command) => [
    { ...required('sdkappid', 'Application id; check that it is your own.'), schema: int64 },
    { ...required('command', 'The command word, which the body does not have.'), example: command },
    { ...optional('contenttype', 'Always json.'), example: 'json' },
    { ...optional('clientip', 'IP address of the client.'), example: '127.0.0.1' },
    {
      ...optional('optplatform', 'Platform of the client; one sample writes optplatfrom.'),
      schema: open('iOS', 'Android', 'Web', 'miniProgram'),
    },
  ],
  /** @see https://trtc.io/document/34354 */
  v4: (command) => [
    { ...required('SdkAppid', 'Application id; check that it is your own.'), schema: int64 },
    { ...required('CallbackCommand', 'The command word.'), example: command },
    { ...optional('contenttype', 'Usually json.'), example: 'json' },
    { ...optional('ClientIP', 'IP address of the client.'), example: '127.0.0.1' },
    {
      ...optional('OptPlatform', 'Platform of the client; RESTAPI for REST calls.'),
      schema: open(...platforms),
    },
    optional('Sign', 'Hex of SHA-256 over token and RequestTime; with authentication on.'),
    { ...optional('RequestTime', 'Unix seconds; with authentication on.'), schema: int64 },
  ],
};

const int64 = { type: 'integer', format: 'int64' } as const;

const platforms = [
  'RESTAPI',
  'Web',
  'Android',
  'iOS',
  'Windows',
  'macOS',
  'Mac',
  'iPad',
  'Unknown',
];

function open(...known: readonly string[]) {
  return { type: 'string', 'x-extensible-enum': known } as const;
}

function required(name: string, description: string): ParameterObject {
  return { name, in: 'query', required: true, description, schema: { type: 'string' } };
}

function optional(name: string, description: string): ParameterObject {
  return { ...required(name, description), required: false };
}
