import type { ParameterObject } from 'openapi3-ts/oas31';

/**
 * What the backend adds to the URL of a v4 Call or Conference callback.
 *
 * @see https://trtc.io/document/34354
 */
export function callbackParameters(command: string): ParameterObject[] {
  return [
    query('SdkAppid', true, 'Application id; the receiver must check that it is its own.', {
      type: 'integer',
    }),
    query('CallbackCommand', true, 'The command word.', { type: 'string' }, command),
    query('contenttype', false, 'Usually json.', { type: 'string' }, 'json'),
    query('ClientIP', false, 'IP address of the client.', { type: 'string' }, '127.0.0.1'),
    query('OptPlatform', false, 'Platform of the client; RESTAPI for REST calls.', {
      type: 'string',
      'x-extensible-enum': platforms,
    }),
    query('Sign', false, 'Hex of SHA-256 over token and RequestTime; with authentication on.', {
      type: 'string',
    }),
    query('RequestTime', false, 'Unix seconds; with authentication on.', { type: 'integer' }),
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

function query(
  name: string,
  required: boolean,
  description: string,
  schema: NonNullable<ParameterObject['schema']>,
  ...example: string[]
): ParameterObject {
  const parameter: ParameterObject = { name, in: 'query', required, description, schema };
  return example.length === 0 ? parameter : { ...parameter, example: example[0] };
}
