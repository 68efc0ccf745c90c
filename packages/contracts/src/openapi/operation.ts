import type { OperationObject } from 'openapi3-ts/oas31';
import type { Endpoint } from '../define/endpoint.ts';
import { envelopeV4 } from '../wire/envelope-v4.ts';
import { callParameterReferences } from './call-parameters.ts';
import { toComponentName, toOperationId } from './names.ts';
import type { SchemaComponents } from './schema-components.ts';

const sampleRequestId = 'Id-70e312f1de024af5a36714b7b71da224-O-Seq-63504';

/** One REST command as an operation; its schemas go to the components. */
export function toOperation(
  group: string,
  [name, endpoint]: readonly [string, Endpoint],
  components: SchemaComponents,
): OperationObject {
  const component = toComponentName(group, name);
  const request = components.add(`${component}Request`, endpoint.request, 'sent');
  const answer = components.add(`${component}Response`, answerSchema(endpoint), 'received');
  return {
    operationId: toOperationId(group, name),
    tags: [group],
    summary: endpoint.summary,
    externalDocs: { url: endpoint.source },
    parameters: [...callParameterReferences],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: request, example: endpoint.example.request } },
    },
    responses: {
      200: {
        description: 'The outcome; a refusal is a 200 too, with an ErrorCode other than 0.',
        content: { 'application/json': { schema: answer, example: answerExample(endpoint) } },
      },
    },
    'x-error-codes': toErrorCodes(endpoint),
    ...(endpoint.maxPerSecond === null ? {} : { 'x-max-per-second': endpoint.maxPerSecond }),
    ...(endpoint.completeness === 'partial' ? { 'x-completeness': 'partial' } : {}),
  };
}

// Optional in every answer, for a refusal has none.
function answerSchema(endpoint: Endpoint) {
  return hasPayload(endpoint)
    ? envelopeV4.extend({ Response: endpoint.response.optional() })
    : envelopeV4.omit({ Response: true });
}

function answerExample(endpoint: Endpoint): unknown {
  const envelope = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, RequestId: sampleRequestId };
  return hasPayload(endpoint) ? { ...envelope, Response: endpoint.example.response } : envelope;
}

function hasPayload(endpoint: Endpoint): boolean {
  const { def } = endpoint.response._zod;
  return !('shape' in def && Object.keys(def.shape as object).length === 0);
}

function toErrorCodes(endpoint: Endpoint): unknown[] {
  return Object.entries(endpoint.errors).map(([code, row]) => ({ code: Number(code), ...row }));
}
