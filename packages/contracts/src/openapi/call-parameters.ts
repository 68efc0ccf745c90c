import type {
  ParameterObject,
  ReferenceObject,
  SchemaObject,
  SecuritySchemeObject,
} from 'openapi3-ts/oas31';

/**
 * The query of every REST command. The UserSig is a security scheme of its own.
 *
 * @see https://trtc.io/document/68926
 */
export const callParameters = {
  sdkappid: {
    name: 'sdkappid',
    in: 'query',
    required: true,
    description: 'Application id from the console.',
    schema: { type: 'integer', format: 'int64', minimum: 1, maximum: 4294967295 },
    example: 1400000000,
  },
  identifier: {
    name: 'identifier',
    in: 'query',
    required: true,
    description: 'An administrator account of the application.',
    schema: { type: 'string' },
    example: 'administrator',
  },
  random: {
    name: 'random',
    in: 'query',
    required: true,
    description: 'A random 32-bit unsigned integer that tells requests apart.',
    schema: { type: 'integer', format: 'int64', minimum: 0, maximum: 4294967295 },
    example: 99999999,
  },
  contenttype: {
    name: 'contenttype',
    in: 'query',
    required: true,
    description: 'Always json.',
    // Named, so that generators make one type of it and not one for each command.
    schema: { $ref: '#/components/schemas/ContentType' },
    example: 'json',
  },
} satisfies Readonly<Record<string, ParameterObject>>;

/** The only value of `contenttype`. */
export const contentTypeSchema: SchemaObject = { type: 'string', enum: ['json'] };

/** References to the query of every REST command. */
export const callParameterReferences: readonly ReferenceObject[] = Object.keys(callParameters).map(
  (name) => ({ $ref: `#/components/parameters/${name}` }),
);

/** The UserSig of the identifier, in the query. */
export const userSigScheme: SecuritySchemeObject = {
  type: 'apiKey',
  in: 'query',
  name: 'usersig',
  description:
    'The UserSig of the identifier: a JSON document signed with the secret key of the application, zlib-compressed, in a URL-safe base64. See https://trtc.io/document/34385',
};
