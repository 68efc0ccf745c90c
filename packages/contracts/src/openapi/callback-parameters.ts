import type { ParameterObject } from 'openapi3-ts/oas31';

/**
 * What the backend adds to the URL of a v4 Call or Conference callback.
 *
 * @see https://trtc.io/document/34354
 */
export function callbackParameters(command: string): ParameterObject[] {
  return [
    {
      ...required('SdkAppid', 'Application id; the receiver must check that it is its own.'),
      schema: { type: 'integer' },
    },
    { ...required('CallbackCommand', 'The command word.'), example: command },
    { ...optional('contenttype', 'Usually json.'), example: 'json' },
    { ...optional('ClientIP', 'IP address of the client.'), example: '127.0.0.1' },
    {
      ...optional('OptPlatform', 'Platform of the client; RESTAPI for REST calls.'),
      schema: { type: 'string', 'x-extensible-enum': platforms },
    },
    optional('Sign', 'Hex of SHA-256 over token and RequestTime; with authentication on.'),
    {
      ...optional('RequestTime', 'Unix seconds; with authentication on.'),
      schema: { type: 'integer' },
    },
  ];
}

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

function required(name: string, description: string): ParameterObject {
  return { name, in: 'query', required: true, description, schema: { type: 'string' } };
}

function optional(name: string, description: string): ParameterObject {
  return { ...required(name, description), required: false };
}
