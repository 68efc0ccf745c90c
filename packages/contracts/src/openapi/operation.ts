import type { OperationObject, PathItemObject } from 'openapi3-ts/oas31';
import type { Endpoint, Repeat } from '../define/endpoint.ts';
import { answerExamples, answerSchema } from './answer.ts';
import { versionOfPath } from './api-version.ts';
import { callParameterReferences } from './call-parameters.ts';
import { toErrorCodes } from './error-codes.ts';
import { toComponentName, toOperationId } from './names.ts';
import type { SchemaComponents } from './schema-components.ts';
import { servers } from './servers.ts';

const repeats: Readonly<Record<Repeat, string>> = {
  read: 'Changes nothing, and may be sent again.',
  idempotent: 'Sent twice it ends in the same state.',
  unsafe: 'Sent twice it might act twice.',
};

/** One REST command as a path; /v1/ lives on hosts of its own. */
export function toPathItem(
  group: string,
  entry: readonly [string, Endpoint],
  components: SchemaComponents,
): PathItemObject {
  const post = toOperation(group, entry, components);
  const [, { path }] = entry;
  return versionOfPath(path) === 'v1' ? { servers: [...servers.v1], post } : { post };
}

/** One REST command as an operation; its schemas go to the components. */
function toOperation(
  group: string,
  [name, endpoint]: readonly [string, Endpoint],
  components: SchemaComponents,
): OperationObject {
  const component = toComponentName(group, name);
  const request = components.add(`${component}Request`, endpoint.request, 'sent');
  const answer = components.add(`${component}Answer`, answerSchema(endpoint), 'received');
  return {
    operationId: toOperationId(group, name),
    tags: [group],
    summary: endpoint.summary,
    description: describe(endpoint),
    externalDocs: { url: endpoint.source },
    parameters: [...callParameterReferences],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: request, example: endpoint.example.request } },
    },
    responses: {
      200: {
        description: 'The outcome; a refusal is a 200 too, with an error code other than 0.',
        content: { 'application/json': { schema: answer, examples: answerExamples(endpoint) } },
      },
    },
    'x-error-codes': toErrorCodes(endpoint.errors),
    ...(endpoint.maxPerSecond === null ? {} : { 'x-max-per-second': endpoint.maxPerSecond }),
    'x-repeat': endpoint.repeat,
    ...(endpoint.completeness === 'partial' ? { 'x-completeness': 'partial' } : {}),
  };
}

function describe({ maxPerSecond, repeat, completeness }: Endpoint): string {
  return [
    maxPerSecond === null ? [] : `At most ${maxPerSecond} calls a second for one application.`,
    repeats[repeat],
    completeness === 'partial' ? 'The source could be read in part: there may be more fields.' : [],
  ]
    .flat()
    .join(' ');
}
